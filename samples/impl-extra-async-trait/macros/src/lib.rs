use proc_macro::TokenStream;

/// A marker; the item stays as it is.
#[proc_macro_attribute]
pub fn async_trait(_arguments: TokenStream, item: TokenStream) -> TokenStream {
    item
}
