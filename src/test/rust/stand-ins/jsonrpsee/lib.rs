//! Stands in for `jsonrpsee` 0.24: in place of a trait `Api` there is `ApiClient`, which everybody has.

#[path = "../tokens.rs"]
mod tokens;

use proc_macro::{Delimiter, Ident, Span, TokenStream, TokenTree};
use tokens::*;

#[proc_macro_attribute]
pub fn rpc(_arguments: TokenStream, stream: TokenStream) -> TokenStream {
    let item = item(stream);
    let name = match &item.header[0] {
        TokenTree::Ident(name) => Ident::new(&format!("{name}Client"), name.span()),
        _ => panic!("expected a name"),
    };
    let mut inside = Tokens::new();
    for member in members(&item.body) {
        match member {
            Member::Method(method) => inside.extend(asked(&method)),
            Member::Other(tokens) => inside.extend(tokens),
        }
    }
    let mut out = item.before;
    out.push(TokenTree::Ident(name.clone()));
    out.push(braces(inside, Span::call_site()));
    out.extend(written(&format!("impl<T: ?Sized> {name} for T {{}}"), Span::call_site()));
    tokens::stream(&out)
}

fn asked(method: &Method) -> Tokens {
    let mut arguments = Tokens::new();
    for argument in &method.arguments {
        arguments.extend(argument.clone());
        arguments.extend(written(",", Span::call_site()));
    }
    let mut out = written("fn", Span::call_site());
    out.push(TokenTree::Ident(method.name.clone()));
    out.push(group(Delimiter::Parenthesis, arguments, Span::call_site()));
    out.extend(written("-> impl ::core::future::Future<Output =", Span::call_site()));
    out.extend(method.returns.clone());
    out.extend(written("> + Send { async { loop {} } }", Span::call_site()));
    out
}
