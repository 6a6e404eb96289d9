//! Stands in for `dynosaur` 0.3: `#[dynosaur(DynName = dyn(box) Name)]` writes a type that holds any implementor.

#[path = "../boxing.rs"]
mod boxing;
#[path = "../tokens.rs"]
mod tokens;

use boxing::{boxed, Around};
use proc_macro::{Delimiter, Span, TokenStream, TokenTree};
use tokens::*;

#[proc_macro_attribute]
pub fn dynosaur(arguments: TokenStream, stream: TokenStream) -> TokenStream {
    let arguments: Tokens = arguments.into_iter().collect();
    let equals = arguments.iter().position(|t| is_punct(t, '=')).expect("expected `=`");
    let holder = arguments[equals - 1].to_string();
    let item = item(stream);
    let name = item.header[0].to_string();
    let of = arguments[equals + 1..].iter().find(|t| matches!(t, TokenTree::Ident(_)) && !is_word(t, "dyn"));
    if of.is_some_and(|of| of.to_string() != name) {
        // It is about another trait, which a macro above this one writes beside it.
        return item_as_it_is(&item);
    }
    let public: String = item.before.iter().take_while(|t| !is_word(t, "trait")).map(|t| format!("{t} ")).collect();
    let mut out = item.before.clone();
    out.extend(item.header.clone());
    out.push(TokenTree::Group(item.body.clone()));
    let (mut declared, mut erased, mut held) = (Tokens::new(), Tokens::new(), Tokens::new());
    for member in members(&item.body) {
        let Member::Method(method) = member else { continue };
        declared.extend(form(&method, None));
        erased.extend(form(&method, Some(format!("<Self as {name}>::{}", method.name))));
        held.extend(forwarded(&method));
    }
    let written = |code: String| written(&code, Span::call_site());
    out.extend(written(format!("{public} trait Erased{name}")));
    if item.header.get(1).is_some_and(|t| is_punct(t, ':')) {
        out.extend_from_slice(&item.header[1..]);
    }
    out.push(braces(declared, Span::call_site()));
    out.extend(written(format!("impl<__T: {name}> Erased{name} for __T")));
    out.push(braces(erased, Span::call_site()));
    out.extend(written(format!(
        "#[repr(transparent)] {public} struct {holder}<'held> {{ ptr: dyn Erased{name} + 'held }}
        #[allow(dead_code)]
        impl<'held> {holder}<'held> {{
            pub fn new_box(value: impl {name} + 'held) -> Box<Self> {{
                let value: Box<dyn Erased{name} + 'held> = Box::new(value);
                unsafe {{ ::core::mem::transmute(value) }}
            }}

            pub fn from_ref(value: &(impl {name} + 'held)) -> &Self {{
                let value: &(dyn Erased{name} + 'held) = value;
                unsafe {{ ::core::mem::transmute(value) }}
            }}
        }}
        impl<'held> {name} for {holder}<'held>"
    )));
    out.push(braces(held, Span::call_site()));
    tokens::stream(&out)
}

fn item_as_it_is(item: &Item) -> TokenStream {
    let mut out = item.before.clone();
    out.extend(item.header.clone());
    out.push(TokenTree::Group(item.body.clone()));
    tokens::stream(&out)
}

/// The boxed form of a method; what is not async stays.
fn form(method: &Method, callee: Option<String>) -> Tokens {
    if method.is_async {
        let around = Around { sends: false, lifetimes: Vec::new(), lacks_sync: false, lacks_send: false };
        return boxed(method, &around, |_, _| {
            callee.map(|callee| {
                let mut call = written("Box::pin", Span::call_site());
                call.push(group(Delimiter::Parenthesis, called(method, &callee), Span::call_site()));
                braces(call, Span::call_site())
            })
        });
    }
    let mut out = method.all.clone();
    out.pop();
    match callee {
        Some(callee) => out.push(braces(called(method, &callee), Span::call_site())),
        None => out.extend(written(";", Span::call_site())),
    }
    out
}

fn forwarded(method: &Method) -> Tokens {
    let mut out = method.all.clone();
    out.pop();
    let mut call = called(method, &format!("self.ptr.{}", method.name));
    if let TokenTree::Group(arguments) = &call[call.len() - 1] {
        let others = split(&arguments.stream().into_iter().collect::<Tokens>())[1..].concat();
        let last = call.len() - 1;
        call[last] = group(Delimiter::Parenthesis, others, Span::call_site());
    }
    if method.is_async {
        call.extend(written(".await", Span::call_site()));
    }
    out.push(braces(call, Span::call_site()));
    out
}

fn called(method: &Method, callee: &str) -> Tokens {
    let mut call = written(callee, Span::call_site());
    let mut arguments = Tokens::new();
    for argument in &method.arguments {
        let pattern = at_colon(argument).map_or_else(|| argument.clone(), |(pattern, _)| pattern);
        arguments.push(pattern.last().expect("a parameter's name").clone());
        arguments.extend(written(",", Span::call_site()));
    }
    call.push(group(Delimiter::Parenthesis, arguments, Span::call_site()));
    call
}
