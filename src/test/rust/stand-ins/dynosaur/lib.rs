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
    let above = text(&item.header[1..]);
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
    out.extend(written(format!("{public} trait Erased{name} {above}")));
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

            pub fn new_arc(value: impl {name} + 'held) -> ::std::sync::Arc<Self> {{
                let value: ::std::sync::Arc<dyn Erased{name} + 'held> = ::std::sync::Arc::new(value);
                unsafe {{ ::core::mem::transmute(value) }}
            }}

            pub fn new_rc(value: impl {name} + 'held) -> ::std::rc::Rc<Self> {{
                let value: ::std::rc::Rc<dyn Erased{name} + 'held> = ::std::rc::Rc::new(value);
                unsafe {{ ::core::mem::transmute(value) }}
            }}

            pub fn from_box(value: Box<impl {name} + 'held>) -> Box<Self> {{
                let value: Box<dyn Erased{name} + 'held> = value;
                unsafe {{ ::core::mem::transmute(value) }}
            }}

            pub fn from_mut(value: &mut (impl {name} + 'held)) -> &mut Self {{
                let value: &mut (dyn Erased{name} + 'held) = value;
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
    if let Some((method, sends)) = asynchronous(method) {
        let around = Around { sends, lifetimes: Vec::new(), lacks_sync: false, lacks_send: false };
        return boxed(&method, &around, |_, _| {
            callee.map(|callee| {
                let mut call = written("Box::pin", Span::call_site());
                call.push(group(Delimiter::Parenthesis, called(&method, &callee), Span::call_site()));
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

/// The method as an `async fn`, if it gives a future; and whether that is `Send`.
fn asynchronous(method: &Method) -> Option<(Method, bool)> {
    if method.is_async {
        return Some((method.clone(), false));
    }
    let equals = method.returns.iter().position(|t| is_punct(t, '='))?;
    if !is_word(&method.returns[0], "impl") || !is_word(&method.returns[equals - 1], "Output") {
        return None;
    }
    let end = angle_end(&method.returns, equals - 2);
    let mut other = method.clone();
    other.is_async = true;
    other.returns = method.returns[equals + 1..end].to_vec();
    Some((other, method.returns[end..].iter().any(|t| is_word(t, "Send"))))
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
    } else if let Some((method, sends)) = asynchronous(method) {
        // What the box borrows is in the type that the method gives, which says so of every lifetime.
        let send = if sends { "+ Send" } else { "" };
        let of = format!("::core::pin::Pin<Box<dyn ::core::future::Future<Output = {}> {send}", text(&method.returns));
        call.splice(0..0, written(&format!("let held: {of} + '_>> ="), Span::call_site()));
        call.extend(written(&format!("; let held: {of} + 'static>> = unsafe {{ ::core::mem::transmute(held) }}; held"), Span::call_site()));
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
