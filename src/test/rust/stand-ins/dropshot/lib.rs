//! Stands in for `dropshot` 0.16: an `async fn` of a trait gives a future that is `Send` and borrows nothing.

#[path = "../tokens.rs"]
mod tokens;

use proc_macro::{Delimiter, Span, TokenStream, TokenTree};
use tokens::*;

#[proc_macro_attribute]
pub fn api_description(_arguments: TokenStream, stream: TokenStream) -> TokenStream {
    let item = item(stream);
    let mut inside = Tokens::new();
    for member in members(&item.body) {
        match member {
            Member::Method(method) if method.is_async => inside.extend(sent(&method)),
            Member::Method(method) => inside.extend(method.all),
            Member::Other(tokens) => inside.extend(tokens),
        }
    }
    let mut out = item.before;
    out.extend(item.header);
    out.push(braces(inside, Span::call_site()));
    tokens::stream(&out)
}

fn sent(method: &Method) -> Tokens {
    let mut arguments = Tokens::new();
    for argument in &method.arguments {
        arguments.extend(argument.clone());
        arguments.extend(written(",", Span::call_site()));
    }
    let mut out = method.before.clone();
    out.extend(written("fn", Span::call_site()));
    out.push(TokenTree::Ident(method.name.clone()));
    out.push(group(Delimiter::Parenthesis, arguments, Span::call_site()));
    out.extend(written("-> impl ::core::future::Future<Output =", Span::call_site()));
    out.extend(method.returns.clone());
    out.extend(written("> + Send + 'static", Span::call_site()));
    match &method.body {
        Some(body) => {
            let block = format!("{{ async move {body} }}");
            out.extend(written(&block, Span::call_site()));
        }
        None => out.extend(written(";", Span::call_site())),
    }
    out
}
