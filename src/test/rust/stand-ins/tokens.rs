//! Reads just enough of traits and impls from tokens.

use proc_macro::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

pub type Tokens = Vec<TokenTree>;

/// A trait or an impl: `… trait Name<T>: Super {…}`.
pub struct Item {
    /// Up to the keyword, and the keyword.
    pub before: Tokens,
    pub is_trait: bool,
    /// From the keyword to the braces.
    pub header: Tokens,
    pub body: Group,
}

pub enum Member {
    Method(Method),
    Other(Tokens),
}

#[derive(Clone)]
pub struct Method {
    /// As it stands.
    pub all: Tokens,
    /// Attributes and visibility.
    pub before: Tokens,
    pub is_async: bool,
    /// `unsafe`, `extern "C"`.
    pub qualifiers: Tokens,
    pub name: Ident,
    pub generics: Vec<Tokens>,
    pub arguments: Vec<Tokens>,
    /// What stands after the arrow.
    pub returns: Tokens,
    pub wheres: Vec<Tokens>,
    pub body: Option<Group>,
}

pub fn item(stream: TokenStream) -> Item {
    let mut all: Tokens = stream.into_iter().collect();
    if let [TokenTree::Group(group)] = all.as_slice() {
        if group.delimiter() == Delimiter::None {
            all = group.stream().into_iter().collect();
        }
    }
    let body = match all.pop() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => group,
        _ => panic!("expected trait or impl"),
    };
    let keyword = all
        .iter()
        .position(|t| is_word(t, "trait") || is_word(t, "impl"))
        .expect("expected trait or impl");
    let header = all.split_off(keyword + 1);
    Item { is_trait: is_word(&all[keyword], "trait"), before: all, header, body }
}

pub fn members(body: &Group) -> Vec<Member> {
    let mut members = Vec::new();
    let mut one = Tokens::new();
    for token in body.stream() {
        let ends = is_punct(&token, ';') || is_group(&token, Delimiter::Brace);
        one.push(token);
        if ends {
            members.push(member(std::mem::take(&mut one)));
        }
    }
    members.push(Member::Other(one));
    members
}

fn member(tokens: Tokens) -> Member {
    let keywords = ["pub", "default", "const", "async", "unsafe", "extern"];
    let mut at = 0;
    let mut start = None;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Punct(p) if p.as_char() == '#' => at += 1,
            TokenTree::Ident(word) if word.to_string() == "fn" => {
                return Member::Method(method(&tokens, start.unwrap_or(at), at));
            }
            TokenTree::Ident(word) if keywords.contains(&word.to_string().as_str()) => {
                if !matches!(word.to_string().as_str(), "pub" | "default") {
                    start.get_or_insert(at);
                }
            }
            TokenTree::Group(_) | TokenTree::Literal(_) => {}
            _ => break,
        }
        at += 1;
    }
    Member::Other(tokens)
}

/// `qualifiers` is where the words before `fn` begin.
fn method(tokens: &[TokenTree], qualifiers: usize, keyword: usize) -> Method {
    let TokenTree::Ident(name) = &tokens[keyword + 1] else { panic!("a method without a name") };
    let mut at = keyword + 2;
    let mut generics = Tokens::new();
    if is_punct(&tokens[at], '<') {
        let end = angle_end(tokens, at);
        generics = tokens[at + 1..end].to_vec();
        at = end + 1;
    }
    let TokenTree::Group(arguments) = &tokens[at] else { panic!("a method without parameters") };
    let rest = &tokens[at + 1..tokens.len() - 1];
    let clause = rest.iter().position(|t| is_word(t, "where")).unwrap_or(rest.len());
    let words = &tokens[qualifiers..keyword];
    let arguments: Tokens = arguments.stream().into_iter().collect();
    Method {
        all: tokens.to_vec(),
        before: tokens[..qualifiers].to_vec(),
        is_async: words.iter().any(|t| is_word(t, "async")),
        qualifiers: words.iter().filter(|t| !is_word(t, "async")).cloned().collect(),
        name: name.clone(),
        generics: split(&generics),
        arguments: split(&arguments),
        returns: rest[..clause].iter().skip(2).cloned().collect(),
        wheres: split(rest.get(clause + 1..).unwrap_or_default()),
        body: match tokens.last() {
            Some(TokenTree::Group(body)) => Some(body.clone()),
            _ => None,
        },
    }
}

/// At the commas outside of angle brackets; no part is empty.
pub fn split(tokens: &[TokenTree]) -> Vec<Tokens> {
    let mut parts = Vec::new();
    let mut part = Tokens::new();
    let mut at = 0;
    while at < tokens.len() {
        let end = if is_punct(&tokens[at], '<') { angle_end(tokens, at) } else { at };
        if is_punct(&tokens[at], ',') {
            parts.push(std::mem::take(&mut part));
        } else {
            part.extend_from_slice(&tokens[at..=end]);
        }
        at = end + 1;
    }
    parts.push(part);
    parts.retain(|p| !p.is_empty());
    parts
}

/// Where the bracket that opens at `start` closes; the `>` of an arrow is none.
pub fn angle_end(tokens: &[TokenTree], start: usize) -> usize {
    let mut depth = 0;
    for at in start..tokens.len() {
        if is_punct(&tokens[at], '<') {
            depth += 1;
        } else if is_punct(&tokens[at], '>') && !(at > 0 && is_punct(&tokens[at - 1], '-')) {
            depth -= 1;
            if depth == 0 {
                return at;
            }
        }
    }
    panic!("an angle bracket that nobody closes")
}

/// The part before the first single colon outside of brackets, and the part behind it.
pub fn at_colon(tokens: &[TokenTree]) -> Option<(Tokens, Tokens)> {
    let mut at = 0;
    while at < tokens.len() {
        if is_punct(&tokens[at], '<') {
            at = angle_end(tokens, at);
        } else if is_punct(&tokens[at], ':') {
            if !tokens.get(at + 1).is_some_and(|t| is_punct(t, ':')) {
                return Some((tokens[..at].to_vec(), tokens[at + 1..].to_vec()));
            }
            at += 1;
        }
        at += 1;
    }
    None
}

/// Of `'a: 'b` its `'a`, of `const N: u8` its `N`, of `T: Send = u8` its `T`.
pub fn parameter_name(parameter: &[TokenTree]) -> String {
    match parameter {
        [quote, name, ..] if is_punct(quote, '\'') => format!("'{name}"),
        [keyword, name, ..] if is_word(keyword, "const") => name.to_string(),
        [name, ..] => name.to_string(),
        [] => String::new(),
    }
}

pub fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(i) if i.to_string() == word)
}

pub fn is_punct(token: &TokenTree, c: char) -> bool {
    matches!(token, TokenTree::Punct(p) if p.as_char() == c)
}

fn is_group(token: &TokenTree, delimiter: Delimiter) -> bool {
    matches!(token, TokenTree::Group(g) if g.delimiter() == delimiter)
}

pub fn text(tokens: &[TokenTree]) -> String {
    stream(tokens).to_string()
}

pub fn stream(tokens: &[TokenTree]) -> TokenStream {
    tokens.iter().cloned().collect()
}

/// Written by the macro; compiler messages about it point to `place`.
pub fn written(code: &str, place: Span) -> Tokens {
    let stream: TokenStream = code.parse().expect("code that can be read");
    located(stream, Span::call_site().located_at(place))
}

fn located(stream: TokenStream, span: Span) -> Tokens {
    let set = |mut token: TokenTree| {
        if let TokenTree::Group(group) = &token {
            token = TokenTree::Group(Group::new(group.delimiter(), located(group.stream(), span).into_iter().collect()));
        }
        token.set_span(span);
        token
    };
    stream.into_iter().map(set).collect()
}

pub fn braces(inside: Tokens, place: Span) -> TokenTree {
    group(Delimiter::Brace, inside, place)
}

pub fn group(delimiter: Delimiter, inside: Tokens, place: Span) -> TokenTree {
    let mut group = Group::new(delimiter, inside.into_iter().collect());
    group.set_span(place);
    TokenTree::Group(group)
}
