#!/usr/bin/env bash
# rustc 1.95.0: a macro arm that is only `$v:vis` refuses an empty call, though a visibility may be empty.
#
# The Reference ("Macros By Example") calls the fragment "a possibly empty Visibility qualifier", so one expects `($v:vis)` to take `m!()`, as
# `$(..)*` does. rustc says "unexpected end of macro invocation" instead, and does so wherever the input ends at the fragment, also with an optional
# repetition after it. Inside a delimiter the words differ ("no rules expected"), the refusal is the same. An arm with any token after the
# fragment, and a repetition `$($v:vis $n:ident),*`, do take an empty visibility.
# Who meets it: whoever matches macro_rules themselves (expanders, linters, editors): the next arm is taken, not this one.
# Seen:
#   only_vis: refused: unexpected end of macro invocation
#   vis_then_optional: refused: unexpected end of macro invocation
#   vis_in_parentheses: refused: no rules expected `)`
#   vis_then_ident: accepted
#   vis_falls_to_next_arm: accepted
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >only_vis.rs <<'RUST'
macro_rules! m { ($v:vis) => {}; }
m!();
RUST
cat >vis_then_optional.rs <<'RUST'
macro_rules! m { ($v:vis $(,)?) => {}; }
m!();
RUST
cat >vis_in_parentheses.rs <<'RUST'
macro_rules! m { (($v:vis) $n:ident) => {}; }
m!(() a);
RUST
cat >vis_then_ident.rs <<'RUST'
macro_rules! m { ($v:vis $n:ident) => {}; }
m!(a);
RUST
cat >vis_falls_to_next_arm.rs <<'RUST'
macro_rules! m { (($v:vis) $n:ident) => {}; (() $n:ident) => { pub fn $n() {} }; }
m!(() a);
pub fn b() { a() }
RUST

expected='only_vis: refused: unexpected end of macro invocation
vis_then_optional: refused: unexpected end of macro invocation
vis_in_parentheses: refused: no rules expected `)`
vis_then_ident: accepted
vis_falls_to_next_arm: accepted'

rustc --version
got=$(for name in only_vis vis_then_optional vis_in_parentheses vis_then_ident vis_falls_to_next_arm; do
    if rustc --edition 2021 --crate-type lib --emit=metadata --out-dir out "$name.rs" 2>"$name.log"; then
        echo "$name: accepted"
    else
        echo "$name: refused: $(sed -n 's/^error: //p' "$name.log" | head -1)"
    fi
done)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
