//! Methods that return boxed futures.

use crate::tokens::*;
use proc_macro::{Delimiter, Group, Span, TokenTree};

/// What of the surrounding item counts for its methods.
pub struct Around {
    pub sends: bool,
    /// The item's lifetime parameters.
    pub lifetimes: Vec<String>,
    /// Whether default bodies must ask for what the trait does not have.
    pub lacks_sync: bool,
    pub lacks_send: bool,
}

#[derive(Default)]
struct Elided {
    count: usize,
    opaque: Vec<Tokens>,
}

impl Elided {
    fn fresh(&mut self) -> Tokens {
        self.count += 1;
        written(&format!("'life{}", self.count - 1), Span::call_site())
    }

    /// Names the lifetimes that are not written; those of functions' types stay.
    fn name(&mut self, tokens: &[TokenTree]) -> Tokens {
        let mut named = Tokens::new();
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Punct(p) if p.as_char() == '&' => {
                    named.push(tokens[at].clone());
                    if !tokens.get(at + 1).is_some_and(|t| is_punct(t, '\'')) {
                        named.extend(self.fresh());
                    }
                }
                TokenTree::Punct(p) if p.as_char() == '\'' && is_word(&tokens[at + 1], "_") && !is_bound(tokens, at) => {
                    named.extend(self.fresh());
                    at += 1;
                }
                TokenTree::Group(g) if !(at > 0 && is_function(&tokens[at - 1])) => {
                    let inside: Tokens = g.stream().into_iter().collect();
                    named.push(group(g.delimiter(), self.name(&inside), g.span()));
                }
                other => named.push(other.clone()),
            }
            at += 1;
        }
        named
    }

    /// `impl Trait` as a parameter of its own.
    fn argument(&mut self, tokens: &[TokenTree]) -> Tokens {
        let named = self.name(tokens);
        match named.iter().position(|t| is_word(t, "impl")) {
            Some(at) => {
                self.opaque.push(named[at + 1..].to_vec());
                let mut out = named[..at].to_vec();
                out.extend(written(&format!("__Impl{}", self.opaque.len() - 1), Span::call_site()));
                out
            }
            None => named,
        }
    }
}

/// Whether it stands behind a `+`: the macro leaves the lifetimes of trait objects alone.
fn is_bound(tokens: &[TokenTree], at: usize) -> bool {
    at > 0 && is_punct(&tokens[at - 1], '+')
}

fn is_function(token: &TokenTree) -> bool {
    ["fn", "Fn", "FnMut", "FnOnce"].iter().any(|f| is_word(token, f))
}

/// `async fn` as a `fn` that returns a boxed future; `body` says what is in the box, given the bindings of the parameters.
pub fn boxed(
    method: &Method,
    around: &Around,
    body: impl FnOnce(&[(Tokens, String)], Option<TokenTree>) -> Option<TokenTree>,
) -> Tokens {
    let mut elided = Elided::default();
    let mut arguments = Tokens::new();
    let mut bindings = Vec::new();
    let mut receiver = None;
    let mut receives = String::new();
    for (index, argument) in method.arguments.iter().enumerate() {
        let (pattern, of_type) = match at_colon(argument) {
            Some((pattern, of_type)) => (pattern, Some(of_type)),
            None => (argument.clone(), None),
        };
        if let Some(word) = pattern.iter().find(|t| is_word(t, "self")) {
            receiver = Some(word.clone());
            receives = text(argument);
            // What has no body binds nothing.
            let bound = usize::from(method.body.is_none() && argument.first().is_some_and(|t| is_word(t, "mut")));
            arguments.extend(elided.name(&argument[bound..]));
        } else {
            let name = match pattern.as_slice() {
                [TokenTree::Ident(name)] if name.to_string() != "_" => vec![TokenTree::Ident(name.clone())],
                [mutable, name] if is_word(mutable, "mut") => vec![name.clone()],
                _ => written(&format!("__arg{index}"), Span::call_site()),
            };
            arguments.extend(name.clone());
            arguments.extend(written(":", Span::call_site()));
            arguments.extend(elided.argument(&of_type.unwrap_or_default()));
            bindings.push((pattern, text(&name)));
        }
        arguments.extend(written(",", Span::call_site()));
    }
    let place = method.returns.first().map_or(method.name.span(), |t| t.span());
    let mut out = method.before.clone();
    out.extend(method.qualifiers.clone());
    out.extend(written("fn", method.name.span()));
    out.push(TokenTree::Ident(method.name.clone()));
    out.extend(generics(method, &elided));
    out.push(group(Delimiter::Parenthesis, arguments, method.name.span()));
    out.extend(returned(method, around, place));
    let body = body(&bindings, receiver.clone());
    out.extend(clause(method, around, &elided, receiver.is_some(), &receives, body.is_some()));
    out.push(body.unwrap_or_else(|| written(";", method.name.span()).remove(0)));
    out
}

fn generics(method: &Method, elided: &Elided) -> Tokens {
    let place = method.name.span();
    let (lifetimes, others): (Vec<&Tokens>, Vec<&Tokens>) = method.generics.iter().partition(|p| is_punct(&p[0], '\''));
    let mut out = written("<", place);
    for lifetime in lifetimes {
        out.extend(lifetime.clone());
        out.extend(written(",", place));
    }
    for index in 0..elided.count {
        out.extend(written(&format!("'life{index},"), place));
    }
    out.extend(written("'async_trait,", place));
    for other in others {
        out.extend(other.clone());
        out.extend(written(",", place));
    }
    for (index, bounds) in elided.opaque.iter().enumerate() {
        out.extend(written(&format!("__Impl{index}:"), place));
        out.extend(bounds.clone());
        out.extend(written(",", place));
    }
    out.extend(written(">", place));
    out
}

fn returned(method: &Method, around: &Around, place: Span) -> Tokens {
    let output = if method.returns.is_empty() { written("()", place) } else { method.returns.clone() };
    let mut inner = written("::core::future::Future<Output =", place);
    inner.extend(output);
    inner.extend(written(">", place));
    inner.extend(written(if around.sends { "+ ::core::marker::Send" } else { "" }, place));
    let mut out = written("-> ::core::pin::Pin<Box<dyn", place);
    out.extend(inner);
    out.extend(written("+ 'async_trait>>", place));
    out
}

fn clause(method: &Method, around: &Around, elided: &Elided, has_self: bool, receives: &str, has_body: bool) -> Tokens {
    let place = method.name.span();
    let mut out = written("where", place);
    for predicate in &method.wheres {
        out.extend(predicate.clone());
        out.extend(written(",", place));
    }
    let mut outlive = |name: &str| out.extend(written(&format!("{name}: 'async_trait,"), place));
    (0..elided.count).for_each(|index| outlive(&format!("'life{index}")));
    (0..elided.opaque.len()).for_each(|index| outlive(&format!("__Impl{index}")));
    for parameter in &method.generics {
        if !is_word(&parameter[0], "const") {
            outlive(&parameter_name(parameter));
        }
    }
    let mut signature: Tokens = method.arguments.concat();
    signature.extend(method.returns.clone());
    let signature = text(&signature);
    around.lifetimes.iter().filter(|l| signature.contains(l.as_str())).for_each(|l| outlive(l));
    if has_self {
        outlive("Self");
        if has_body {
            let (sync, send) = match receives.replace(' ', "") {
                r if r.contains("Arc<") => (true, true),
                r if r.starts_with('&') && !r.ends_with("mutself") => (true, false),
                _ => (false, true),
            };
            if sync && around.lacks_sync {
                out.extend(written("Self: ::core::marker::Sync,", place));
            }
            if send && around.lacks_send {
                out.extend(written("Self: ::core::marker::Send,", place));
            }
        }
    }
    out
}

/// The body in a box that holds all parameters, whether it uses them or not.
pub fn in_a_box(method: &Method, body: &Group, bindings: &[(Tokens, String)], receiver: Option<TokenTree>) -> TokenTree {
    let place = body.span();
    let mut inside = Tokens::new();
    if !method.returns.is_empty() {
        inside.extend(written("if let ::core::option::Option::Some(__ret) = ::core::option::Option::None::<", place));
        inside.extend(method.returns.clone());
        inside.extend(written("> { #[allow(unreachable_code)] return __ret; }", place));
    }
    if let Some(word) = receiver {
        inside.extend(written("let _ = &", place));
        inside.push(word);
        inside.extend(written(";", place));
    }
    for (pattern, name) in bindings {
        let simple = text(pattern) == *name;
        inside.extend(written("let", place));
        inside.extend(if simple { pattern.clone() } else { written(name, Span::call_site()) });
        inside.extend(written("=", place));
        inside.extend(if simple { pattern.clone() } else { written(name, Span::call_site()) });
        inside.extend(written(";", place));
        if !simple {
            inside.extend(written("let", place));
            inside.extend(pattern.clone());
            inside.extend(written(&format!("= {name};"), Span::call_site()));
        }
    }
    inside.push(TokenTree::Group(body.clone()));
    let mut out = written("Box::pin", place);
    let mut future = written("async move", place);
    future.push(braces(inside, place));
    out.push(group(Delimiter::Parenthesis, future, place));
    braces(out, place)
}
