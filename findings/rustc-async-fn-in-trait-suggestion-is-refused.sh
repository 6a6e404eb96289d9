#!/usr/bin/env bash
# rustc 1.95.0: what the lint async_fn_in_trait suggests for a method with a default body is often refused by rustc itself.
#
# The lint offers `-> impl Future<Output = T> + Send` and shows the whole edit, body included. It wraps the body in `async { .. }` where the async fn had
# taken its arguments by value (`async move`), and adds `+ Send` whether or not the body's future can be Send for every implementor. So an owned argument
# gives E0373, a use of `self` asks for `Self: Sync`, a generic argument for `X: Send`. The edit is marked as maybe incorrect, so `cargo fix` leaves it out by
# itself; editors offer it all the same. One expects the suggestion to differ in its promise, as it says, not in what it takes by value.
# (`__CARGO_FIX_YOLO`, meant for rustc's own tests, makes cargo fix carry out such edits.)
# Who meets it: whoever accepts the quick fix; tools that word their help after rustc's.
# Seen:
#   no body: fn f(&self, x: &str) -> impl std::future::Future<Output = ()> + Send;  accepted
#   body without arguments: fn f(&self) -> impl std::future::Future<Output = u8> + Send {async { 1 } }  accepted
#   owned argument: fn f(&self, s: String) -> impl std::future::Future<Output = usize> + Send {async { s.len() } }  E0373
#   self used: fn f(&self) -> impl std::future::Future<Output = ()> + Send {async { self.g() } }  future cannot be sent between threads safely
#   generic argument: fn f<X: Copy>(&self, x: X) -> impl std::future::Future<Output = X> + Send {async { x } }  E0277
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir src
printf '[package]\nname = "p"\nversion = "0.1.0"\nedition = "2021"\n' >Cargo.toml

try() { # WHAT METHOD
    printf 'pub trait T {\n%s\nfn g(&self) {}\n}\n' "$2" >src/lib.rs
    __CARGO_FIX_YOLO=1 cargo fix --lib --allow-no-vcs --broken-code --offline >/dev/null 2>&1 || true
    printf '%s: %s  ' "$1" "$(sed -n 2p src/lib.rs)"
    touch src/lib.rs
    if rustc --edition 2021 --crate-type lib --emit=metadata --out-dir out src/lib.rs 2>log; then
        echo accepted
    else
        grep -m1 '^error' log | sed -E 's/^error\[(E[0-9]+)\].*/\1/; s/^error: //'
    fi
}

expected='no body: fn f(&self, x: &str) -> impl std::future::Future<Output = ()> + Send;  accepted
body without arguments: fn f(&self) -> impl std::future::Future<Output = u8> + Send {async { 1 } }  accepted
owned argument: fn f(&self, s: String) -> impl std::future::Future<Output = usize> + Send {async { s.len() } }  E0373
self used: fn f(&self) -> impl std::future::Future<Output = ()> + Send {async { self.g() } }  future cannot be sent between threads safely
generic argument: fn f<X: Copy>(&self, x: X) -> impl std::future::Future<Output = X> + Send {async { x } }  E0277'

rustc --version
got=$(
    try 'no body' 'async fn f(&self, x: &str);'
    try 'body without arguments' 'async fn f(&self) -> u8 { 1 }'
    try 'owned argument' 'async fn f(&self, s: String) -> usize { s.len() }'
    try 'self used' 'async fn f(&self) { self.g() }'
    try 'generic argument' 'async fn f<X: Copy>(&self, x: X) -> X { x }'
)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
