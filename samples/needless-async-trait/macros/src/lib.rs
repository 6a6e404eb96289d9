use proc_macro::TokenStream;

/// A marker for our own tools; the item stays as it is.
#[proc_macro_attribute]
pub fn async_trait(_arguments: TokenStream, item: TokenStream) -> TokenStream {
    item
}

/// Another marker.
#[proc_macro_attribute]
pub fn add_async_trait(_arguments: TokenStream, item: TokenStream) -> TokenStream {
    item
}
