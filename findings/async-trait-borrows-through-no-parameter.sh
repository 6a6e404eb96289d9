#!/usr/bin/env bash
# async-trait 0.1.56 (Debian; 0.1.92 does the same), rustc 1.95.0: no impl of a trait with a type parameter can borrow through it, named or not.
#
# `impl Delete<&str> for S` with `async fn delete(&self, id: &str)` is E0195 under the macro, since it names the lifetime in the impl and finds none in the
# trait, whose argument is `Id`. The natural answer is to name it in the header, as its error about elided lifetimes tells in other places:
# `impl<'a> Delete<&'a str> for S` with `id: &'a str`. That is refused too (E0276), because the macro writes `where 'a: 'async_trait` in the impl, and a bound
# on `Id` is nowhere in the trait. It only works where the type that the impl is for names the same lifetime, since `Self: 'async_trait` is in the trait.
# Who meets it: whoever implements a generic repository, codec or handler for a borrowed key; tools that propose to name the lifetime.
# Seen (the impl's header; its argument):
#   macro: impl Delete<&str> for S; &str: refused, E0195
#   macro: impl<'a> Delete<&'a str> for S; &'a str: refused, E0276
#   macro: impl<'a> Delete<&'a str> for B<'a>; &'a str: accepted
#   macro: impl Delete<&'static str> for S; &'static str: accepted
#   native: impl Delete<&str> for S; &str: accepted
#   native: impl<'a> Delete<&'a str> for S; &'a str: accepted
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

apt-get download -q librust-async-trait-dev=0.1.56-1 librust-syn-dev=1.0.107-1 librust-quote-dev=1.0.21-1 librust-proc-macro2-dev=1.0.47-1 \
    librust-unicode-ident-dev=1.0.0-1+b1 >apt.log 2>&1 || { cat apt.log; exit 2; }
for package in ./*.deb; do dpkg-deb -x "$package" debian; done
sources=debian/usr/share/cargo/registry
crate() { # NAME FOLDER TYPE OPTIONS
    local name=$1 folder=$2 type=$3
    shift 3
    rustc --cap-lints allow --edition 2018 --crate-name "$name" --crate-type "$type" -L . "$@" "$sources/$folder/src/lib.rs"
}
features() { printf -- '--cfg\nfeature="%s"\n' "$@"; }
crate unicode_ident unicode-ident-1.0.0 rlib
mapfile -t with < <(features proc-macro)
crate proc_macro2 proc-macro2-1.0.47 rlib --extern unicode_ident --cfg use_proc_macro --cfg wrap_proc_macro "${with[@]}"
crate quote quote-1.0.21 rlib --extern proc_macro2 "${with[@]}"
mapfile -t with < <(features full visit-mut parsing printing proc-macro clone-impls derive)
crate syn syn-1.0.107 rlib --extern proc_macro2 --extern quote --extern unicode_ident "${with[@]}"
crate async_trait async-trait-0.1.56 proc-macro --extern proc_macro2 --extern quote --extern syn --extern proc_macro

answer() { # KIND HEADER ARGUMENT
    local macro=''
    [[ $1 == macro ]] && macro='#[async_trait::async_trait]'
    cat >try.rs <<RUST
#![allow(async_fn_in_trait)]
pub struct S;
pub struct B<'a>(pub &'a str);
$macro pub trait Delete<Id> { async fn delete(&self, id: Id); }
$macro $2 { async fn delete(&self, _: $3) {} }
RUST
    if rustc --edition 2021 --crate-type lib --emit=metadata -L . --extern async_trait --out-dir out try.rs 2>log; then
        echo "$1: $2; $3: accepted"
    else
        echo "$1: $2; $3: refused, $(grep -o 'E0[0-9]*' log | head -1)"
    fi
}

expected="macro: impl Delete<&str> for S; &str: refused, E0195
macro: impl<'a> Delete<&'a str> for S; &'a str: refused, E0276
macro: impl<'a> Delete<&'a str> for B<'a>; &'a str: accepted
macro: impl Delete<&'static str> for S; &'static str: accepted
native: impl Delete<&str> for S; &str: accepted
native: impl<'a> Delete<&'a str> for S; &'a str: accepted"

rustc --version
echo 'librust-async-trait-dev 0.1.56-1'
got=$(
    answer macro 'impl Delete<&str> for S' '&str'
    answer macro "impl<'a> Delete<&'a str> for S" "&'a str"
    answer macro "impl<'a> Delete<&'a str> for B<'a>" "&'a str"
    answer macro "impl Delete<&'static str> for S" "&'static str"
    answer native 'impl Delete<&str> for S' '&str'
    answer native "impl<'a> Delete<&'a str> for S" "&'a str"
)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
