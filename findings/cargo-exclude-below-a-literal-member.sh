#!/usr/bin/env bash
# Cargo 1.95.0: `exclude` does nothing below a member that is written out, and works below the same member found by a pattern.
#
# The Cargo book ("The members and exclude fields") says that `exclude` keeps paths out of a workspace. With `members = ["a"]` and
# `exclude = ["a/tool"]` the package in a/tool nevertheless belongs to the workspace: as a path dependency it becomes a member, and standing alone it
# is refused ("believes it's in a workspace when it's not"). Written `members = ["a*"]`, with nothing else changed, the exclusion holds.
# The rule behind it: what lies below a member's literal path counts as listed, and listed beats excluded.
# Who meets it: tools that work out membership from the manifests; people who vendor a package inside a member.
# Seen:
#   literal member: workspace of a has: a tool; tool alone: refused
#   pattern: workspace of a has: a; tool alone: its own workspace
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

package() { # FOLDER NAME
    mkdir -p "$1/src"
    printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2021"\n' "$2" >"$1/Cargo.toml"
    : >"$1/src/lib.rs"
}
members() { # FOLDER
    (cd "$1" && cargo metadata --offline --no-deps --format-version 1 2>/dev/null) |
        tr '{' '\n' | sed -n 's/.*"name":"\([^"]*\)","version".*/\1/p' | sort | paste -sd ' '
}
package a a
package a/tool tool
printf '[dependencies]\ntool = { path = "tool" }\n' >>a/Cargo.toml

expected='literal member: workspace of a has: a tool; tool alone: refused
pattern: workspace of a has: a; tool alone: its own workspace'

cargo --version
tool_alone() {
    sed -i '/dependencies/,$d' a/Cargo.toml
    if (cd a/tool && cargo metadata --offline --no-deps --format-version 1 >/dev/null 2>../log); then
        echo 'its own workspace'
    elif grep -q "believes it's in a workspace when it's not" a/log; then
        echo refused
    fi
    printf '[dependencies]\ntool = { path = "tool" }\n' >>a/Cargo.toml
}
got=$(
    printf '[workspace]\nresolver = "2"\nmembers = ["a"]\nexclude = ["a/tool"]\n' >Cargo.toml
    echo "literal member: workspace of a has: $(members a); tool alone: $(tool_alone)"
    printf '[workspace]\nresolver = "2"\nmembers = ["a*"]\nexclude = ["a/tool"]\n' >Cargo.toml
    echo "pattern: workspace of a has: $(members a); tool alone: $(tool_alone)"
)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
