#!/usr/bin/env bash
# rustc 1.95.0: an arm that begins with `$i:item` or `$s:stmt` shuts off the arms below for every input, also for one that no item begins with.
#
# The Reference ("Macros By Example", "Transcribing" and the follow-set appendix) says that arms are tried in turn and that the parser does not back out of
# a fragment once it has begun. For most fragments rustc first looks whether the token could begin one: `ty`, `expr`, `block`, `literal`, `path` leave a
# `?` or a `1` that they cannot begin with to the next arm. One expects the same of `item`, whose first words are few. There is no such look: `1` is "expected
# an item keyword", and the catch-all below is dead. `path` and `meta` in turn take every keyword for a beginning.
# Who meets it: expanders that go on to the next arm; authors who put the item arm first.
# Seen (input 1; input ?; input async fn):
#   item: refused; refused; refused
#   stmt: this arm; refused; refused
#   ty: next arm; refused; next arm
#   expr: this arm; next arm; refused
#   block: next arm; next arm; next arm
#   literal: this arm; next arm; next arm
#   path: next arm; next arm; refused
#   meta: next arm; next arm; refused
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

answer() { # FRAGMENT INPUT
    cat >call.rs <<RUST
macro_rules! m { (\$f:$1) => { pub const THIS: bool = true; }; (\$(\$t:tt)*) => { pub const THIS: bool = false; }; }
m!($2);
const _: () = if !THIS { panic!("next") };
RUST
    if rustc --edition 2021 --crate-type lib --emit=metadata --out-dir out call.rs 2>log; then
        echo 'this arm'
    elif grep -q 'evaluation panicked: next' log; then
        echo 'next arm'
    else
        echo 'refused'
    fi
}

expected='item: refused; refused; refused
stmt: this arm; refused; refused
ty: next arm; refused; next arm
expr: this arm; next arm; refused
block: next arm; next arm; next arm
literal: this arm; next arm; next arm
path: next arm; next arm; refused
meta: next arm; next arm; refused'

rustc --version
got=$(for fragment in item stmt ty expr block literal path meta; do
    echo "$fragment: $(answer "$fragment" 1); $(answer "$fragment" '?'); $(answer "$fragment" 'async fn')"
done)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
