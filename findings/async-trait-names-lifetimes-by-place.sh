#!/usr/bin/env bash
# async-trait 0.1.56 (Debian; 0.1.92 does the same), rustc 1.95.0: a lifetime that the trait names and the impl leaves out, or the other way round, is E0623.
#
# To Rust `fn f<'a>(&self, x: &'a str)` and `fn f(&self, x: &str)` are the same signature, and with native `async fn` an impl may use either. The
# macro's page says that elided lifetimes work as in any async fn. It gives every elided one a name (life0, life1 ...) *behind* those that are written, so
# named and elided change places: the trait has <'a, 'life0>, the impl <'life0, 'life1>, and rustc compares them one by one. When the named one is that of
# the first reference, the order is the same by luck and all is well. Declaring two in another order is refused too.
# Who meets it: whoever adds or removes a needless lifetime (clippy's needless_lifetimes proposes it) on one side only; tools that tell which impls fit.
# Seen (the trait's parameters; the impl's):
#   macro: (&self, x: &'a str); (&self, x: &str): refused, E0623
#   macro: (&self, x: &str); (&self, x: &'a str): refused, E0623
#   macro: (&'a self, x: &str); (&self, x: &str): accepted
#   native: (&self, x: &'a str); (&self, x: &str): accepted
#   native: (&self, x: &str); (&self, x: &'a str): accepted
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

answer() { # KIND TRAIT IMPL
    local macro='' trait="$2" impl="$3" one='' two=''
    [[ $1 == macro ]] && macro='#[async_trait::async_trait]'
    [[ $trait == *"'a"* ]] && one="<'a>"
    [[ $impl == *"'a"* ]] && two="<'a>"
    cat >try.rs <<RUST
#![allow(async_fn_in_trait)]
$macro pub trait Read { async fn f$one$trait; }
pub struct S;
$macro impl Read for S { async fn f$two$impl {} }
RUST
    if rustc --edition 2021 --crate-type lib --emit=metadata -L . --extern async_trait --out-dir out try.rs 2>log; then
        echo "$1: $2; $3: accepted"
    else
        echo "$1: $2; $3: refused, $(grep -o 'E0[0-9]*' log | head -1)"
    fi
}

expected="macro: (&self, x: &'a str); (&self, x: &str): refused, E0623
macro: (&self, x: &str); (&self, x: &'a str): refused, E0623
macro: (&'a self, x: &str); (&self, x: &str): accepted
native: (&self, x: &'a str); (&self, x: &str): accepted
native: (&self, x: &str); (&self, x: &'a str): accepted"

rustc --version
echo 'librust-async-trait-dev 0.1.56-1'
got=$(
    answer macro "(&self, x: &'a str)" '(&self, x: &str)'
    answer macro '(&self, x: &str)' "(&self, x: &'a str)"
    answer macro "(&'a self, x: &str)" '(&self, x: &str)'
    answer native "(&self, x: &'a str)" '(&self, x: &str)'
    answer native '(&self, x: &str)' "(&self, x: &'a str)"
)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
