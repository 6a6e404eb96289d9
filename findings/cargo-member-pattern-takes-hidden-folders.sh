#!/usr/bin/env bash
# Cargo 1.95.0: a member pattern takes folders whose name begins with a dot, and one without a manifest breaks the workspace.
#
# The Cargo book says of `members` only that the usual file name patterns `*` and `?` may be used. In a shell, in .gitignore tools and in most pattern
# libraries `*` leaves out names that begin with a dot; Cargo takes them. And a folder that only a pattern found, an editor's `crates/.idea` say, is no
# less an error than a folder written out; files are passed over.
# Who meets it: people whose editor or tool keeps a folder beside the crates; tools that expand member patterns.
# Seen:
#   a hidden package: members: one two
#   a hidden folder without manifest: refused: failed to load manifest for workspace member
#   a file: members: one two
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

package() { # FOLDER NAME
    mkdir -p "$1/src"
    printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2021"\n' "$2" >"$1/Cargo.toml"
    : >"$1/src/lib.rs"
}
answer() {
    if cargo metadata --offline --no-deps --format-version 1 >json 2>log; then
        echo "members: $(tr '{' '\n' <json | sed -n 's/.*"name":"\([^"]*\)","version".*/\1/p' | sort | paste -sd ' ')"
    else
        echo "refused: $(grep -o 'failed to load manifest for workspace member' log | head -1)"
    fi
}
printf '[workspace]\nresolver = "2"\nmembers = ["crates/*"]\n' >Cargo.toml
package crates/one one
package crates/.two two

expected='a hidden package: members: one two
a hidden folder without manifest: refused: failed to load manifest for workspace member
a file: members: one two'

cargo --version
got=$(
    echo "a hidden package: $(answer)"
    mkdir crates/.idea
    echo "a hidden folder without manifest: $(answer)"
    rmdir crates/.idea
    : >crates/notes.txt
    echo "a file: $(answer)"
)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
