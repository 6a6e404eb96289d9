//! Stands in for `tokio-macros`.

use proc_macro::{Delimiter, Group, TokenStream, TokenTree};

/// `async fn main` as a `fn main` that blocks.
#[proc_macro_attribute]
pub fn main(_arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut tokens: Vec<TokenTree> = item.into_iter().collect();
    tokens.retain(|t| t.to_string() != "async");
    let Some(TokenTree::Group(body)) = tokens.pop() else { panic!("expected a function") };
    let mut call: Vec<TokenTree> = "tokio::runtime::block_on".parse::<TokenStream>().unwrap().into_iter().collect();
    let mut future: Vec<TokenTree> = "async".parse::<TokenStream>().unwrap().into_iter().collect();
    future.push(TokenTree::Group(body));
    call.push(TokenTree::Group(Group::new(Delimiter::Parenthesis, future.into_iter().collect())));
    tokens.push(TokenTree::Group(Group::new(Delimiter::Brace, call.into_iter().collect())));
    tokens.into_iter().collect()
}

#[proc_macro_attribute]
pub fn test(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut out: TokenStream = "#[test]".parse().unwrap();
    out.extend(main(arguments, item));
    out
}
