//! Stands in for `trait-variant` 0.1: adds bounds to what methods return, and an impl for all that have the variant.

#[path = "../tokens.rs"]
mod tokens;

use proc_macro::{Span, TokenStream, TokenTree};
use tokens::*;

#[proc_macro_attribute]
pub fn make(arguments: TokenStream, stream: TokenStream) -> TokenStream {
    let arguments: Tokens = arguments.into_iter().collect();
    let item = item(stream);
    match at_colon(&arguments) {
        Some((name, bounds)) => with_variant(&item, &name, &bounds),
        None => tokens::stream(&bounded(&item, &item.header[..1], &arguments)),
    }
}

/// The trait as it is, its variant, and the impl of the first by the second.
fn with_variant(item: &Item, name: &[TokenTree], bounds: &[TokenTree]) -> TokenStream {
    let mut out = Tokens::new();
    if bounds.iter().any(|t| is_word(t, "Send")) {
        out.extend(by_macro("#[allow(async_fn_in_trait)]"));
    }
    out.extend(item.before.clone());
    out.extend(item.header.clone());
    out.push(TokenTree::Group(item.body.clone()));
    out.extend(bounded(item, name, bounds));
    out.extend(blanket(item, name));
    tokens::stream(&out)
}

/// The parameters of the trait, its supertraits and its where clause.
fn parts(item: &Item) -> (Vec<Tokens>, Tokens, Tokens) {
    let mut rest = &item.header[1..];
    let mut parameters = Vec::new();
    if rest.first().is_some_and(|t| is_punct(t, '<')) {
        let end = angle_end(rest, 0);
        parameters = split(&rest[1..end]);
        rest = &rest[end + 1..];
    }
    let clause = rest.iter().position(|t| is_word(t, "where")).unwrap_or(rest.len());
    let above = rest[..clause].iter().skip(1).cloned().collect();
    (parameters, above, rest[clause..].to_vec())
}

fn bounded(item: &Item, name: &[TokenTree], bounds: &[TokenTree]) -> Tokens {
    let (parameters, above, clause) = parts(item);
    let mut out = item.before.clone();
    out.extend_from_slice(name);
    out.extend(listed(&parameters));
    out.extend(by_macro(":"));
    out.extend(above.clone());
    out.extend(by_macro(if above.is_empty() { "" } else { "+" }));
    out.extend_from_slice(bounds);
    out.extend(clause);
    let mut inside = Tokens::new();
    for member in members(&item.body) {
        match member {
            Member::Method(method) => inside.extend(bounded_method(&method, bounds)),
            Member::Other(tokens) => inside.extend(tokens),
        }
    }
    out.push(braces(inside, Span::call_site()));
    out
}

fn bounded_method(method: &Method, bounds: &[TokenTree]) -> Tokens {
    let opaque = method.returns.first().is_some_and(|t| is_word(t, "impl"));
    if !method.is_async && !opaque {
        return method.all.clone();
    }
    let mut out = signature(method);
    if method.is_async {
        out.extend(by_macro("-> impl ::core::future::Future<Output ="));
        out.extend(if method.returns.is_empty() { by_macro("()") } else { method.returns.clone() });
        out.extend(by_macro(">"));
    } else {
        out.extend(by_macro("->"));
        out.extend(method.returns.clone());
    }
    out.extend(by_macro("+"));
    out.extend_from_slice(bounds);
    out.extend(wheres(method));
    match &method.body {
        Some(body) => out.push(TokenTree::Group(body.clone())),
        None => out.extend(by_macro(";")),
    }
    out
}

/// Up to the return type.
fn signature(method: &Method) -> Tokens {
    let mut out = method.before.clone();
    out.extend(unattributed(method));
    out
}

/// The same without attributes, which the impl has none of: a method that no build has is not in the trait then (E0407).
fn unattributed(method: &Method) -> Tokens {
    let mut out = method.qualifiers.clone();
    out.extend(by_macro("fn"));
    out.push(TokenTree::Ident(method.name.clone()));
    out.extend(listed(&method.generics));
    let mut arguments = Tokens::new();
    for argument in &method.arguments {
        arguments.extend(argument.clone());
        arguments.extend(by_macro(","));
    }
    out.push(group(proc_macro::Delimiter::Parenthesis, arguments, Span::call_site()));
    out
}

fn wheres(method: &Method) -> Tokens {
    let mut out = Tokens::new();
    if !method.wheres.is_empty() {
        out.extend(by_macro("where"));
        for predicate in &method.wheres {
            out.extend(predicate.clone());
            out.extend(by_macro(","));
        }
    }
    out
}

fn blanket(item: &Item, variant: &[TokenTree]) -> Tokens {
    let (parameters, _, clause) = parts(item);
    let names: Vec<String> = parameters.iter().map(|p| parameter_name(p)).collect();
    let arguments = format!("<{}>", names.join(","));
    let variant = format!("{}{arguments}", text(variant));
    let mut out = by_macro("impl <");
    for parameter in &parameters {
        let default = parameter.iter().position(|t| is_punct(t, '=')).unwrap_or(parameter.len());
        out.extend_from_slice(&parameter[..default]);
        out.extend(by_macro(","));
    }
    let name = &item.header[0];
    out.extend(by_macro(&format!("TraitVariantBlanketType: {variant}> {name}{arguments} for TraitVariantBlanketType")));
    out.extend(clause);
    let mut inside = Tokens::new();
    for member in members(&item.body) {
        match member {
            Member::Method(method) => inside.extend(forwarded(&method, &variant)),
            Member::Other(tokens) => inside.extend(forwarded_type(&tokens, &variant)),
        }
    }
    out.push(braces(inside, Span::call_site()));
    out
}

fn forwarded(method: &Method, variant: &str) -> Tokens {
    let mut out = unattributed(method);
    if method.is_async {
        let at = out.iter().rposition(|t| is_word(t, "fn")).expect("a method");
        out.splice(at..at, by_macro("async"));
    }
    if !method.returns.is_empty() {
        out.extend(by_macro("->"));
        out.extend(method.returns.clone());
    }
    out.extend(wheres(method));
    let mut call = by_macro(&format!("<Self as {variant}>::{}", method.name));
    let mut arguments = Tokens::new();
    for argument in &method.arguments {
        let pattern = at_colon(argument).map_or_else(|| argument.clone(), |(pattern, _)| pattern);
        arguments.push(pattern.last().expect("a parameter's name").clone());
        arguments.extend(by_macro(","));
    }
    call.push(group(proc_macro::Delimiter::Parenthesis, arguments, Span::call_site()));
    call.extend(by_macro(if method.is_async { ".await" } else { "" }));
    out.push(braces(call, Span::call_site()));
    out
}

fn forwarded_type(tokens: &[TokenTree], variant: &str) -> Tokens {
    match tokens.iter().position(|t| is_word(t, "type")) {
        Some(at) => by_macro(&format!("type {0} = <Self as {variant}>::{0};", tokens[at + 1])),
        None => tokens.to_vec(),
    }
}

fn listed(parameters: &[Tokens]) -> Tokens {
    let mut out = Tokens::new();
    if !parameters.is_empty() {
        out.extend(by_macro("<"));
        for parameter in parameters {
            out.extend(parameter.clone());
            out.extend(by_macro(","));
        }
        out.extend(by_macro(">"));
    }
    out
}

fn by_macro(code: &str) -> Tokens {
    written(code, Span::call_site())
}
