//! Stands in for `async-trait`: boxes the futures of `async fn`, as far as the samples go.

#[path = "../boxing.rs"]
mod boxing;
#[path = "../tokens.rs"]
mod tokens;

use boxing::{boxed, in_a_box, Around};
use proc_macro::{TokenStream, TokenTree};
use tokens::*;

#[proc_macro_attribute]
pub fn async_trait(arguments: TokenStream, stream: TokenStream) -> TokenStream {
    let sends = match arguments.to_string().replace(' ', "").as_str() {
        "" => true,
        "?Send" => false,
        other => panic!("unexpected `{other}`"),
    };
    let item = item(stream);
    let around = around(&item, sends);
    let mut inside = Tokens::new();
    for member in members(&item.body) {
        match member {
            Member::Method(method) if method.is_async => inside.extend(rewritten(&method, &around)),
            Member::Method(method) => inside.extend(method.all),
            Member::Other(tokens) => inside.extend(tokens),
        }
    }
    let mut out = item.before.clone();
    out.extend(item.header);
    out.push(braces(inside, item.body.span()));
    tokens::stream(&out)
}

fn rewritten(method: &Method, around: &Around) -> Tokens {
    boxed(method, around, |bindings, receiver| {
        method.body.as_ref().map(|body| in_a_box(method, body, bindings, receiver))
    })
}

fn around(item: &Item, sends: bool) -> Around {
    let start = if item.is_trait { 1 } else { 0 };
    let mut rest = &item.header[start..];
    let mut lifetimes = Vec::new();
    if rest.first().is_some_and(|t| is_punct(t, '<')) {
        let end = angle_end(rest, 0);
        let parameters = split(&rest[1..end]);
        lifetimes = parameters.iter().map(|p| parameter_name(p)).filter(|n| n.starts_with('\'')).collect();
        rest = &rest[end + 1..];
    }
    let needs = |name: &str| item.is_trait && sends && !rest.iter().any(|t: &TokenTree| is_word(t, name));
    Around { sends, lifetimes, lacks_sync: needs("Sync"), lacks_send: needs("Send") }
}
