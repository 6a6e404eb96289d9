//! Stands in for `typetag` 0.2: keeps the item, and writes trait objects of a trait beside it.

#[path = "../tokens.rs"]
mod tokens;

use proc_macro::{Span, TokenStream};
use tokens::*;

#[proc_macro_attribute]
pub fn serde(_arguments: TokenStream, stream: TokenStream) -> TokenStream {
    let item = item(stream.clone());
    let mut out: Tokens = stream.into_iter().collect();
    if item.is_trait {
        let object = format!("const _: () = {{ fn object(_: &dyn {}) {{}} }};", item.header[0]);
        out.extend(written(&object, Span::call_site()));
    }
    tokens::stream(&out)
}
