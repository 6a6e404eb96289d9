#!/bin/sh
# Compiles tree-sitter's core, its Rust grammar and the C files of this folder into one optimised library.
#
#     sh build.sh TARGET      makes TARGET/native/<library>, from sources that npm puts under TARGET/npm
#
# Nothing is done when the library is newer than its inputs. Where cc or npm is missing, or npm cannot reach its
# registry, the script says so and ends well: the program then runs on the ready natives, which are slower.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
target=$1
sources=$target/npm/node_modules
# Calls inside of the library are its own, which lets the compiler inline them: a tenth of the time of a parse.
case $(uname -s) in
    Darwin) library=libmagistrait-parser.dylib inlining='' linking='' ;;
    *) library=libmagistrait-parser.so inlining=-fno-semantic-interposition linking=-Wl,-Bsymbolic ;;
esac
built=$target/native/$library

without() {
    echo "natives: $1; the ready natives will be used, which parse 4 to 5 times slower"
    rm -f "$built"
    exit 0
}

up_to_date() {
    [ -f "$built" ] && [ -z "$(find "$here" -type f -newer "$built")" ]
}

fetch_sources() {
    if cmp -s "$here/package-lock.json" "$target/npm/fetched"; then
        return
    fi
    rm -rf "$target/npm"
    mkdir -p "$target/npm"
    cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$target/npm"
    (cd "$target/npm" && npm ci --ignore-scripts --prefer-offline --silent) >"$target/npm/log" 2>&1 || return 1
    cp "$here/package-lock.json" "$target/npm/fetched"
}

compile() {
    name=$1
    shift
    cc -O3 -fPIC -fvisibility=default $inlining -DNDEBUG -D_POSIX_C_SOURCE=200112L -D_DEFAULT_SOURCE -std=c11 "$@" -c -o "$objects/$name.o"
}

build() {
    core=$sources/tree-sitter/vendor/tree-sitter/lib
    rust=$sources/tree-sitter-rust/src
    compile parser -I"$rust" "$rust/parser.c" &
    grammar=$!
    compile core -I"$core/include" -I"$core/src" "$core/src/lib.c" || return 1
    compile scanner -I"$rust" "$rust/scanner.c" || return 1
    for own in "$here"/*.c; do
        [ -f "$own" ] || continue
        compile "own-$(basename "$own" .c)" -Wall -Wextra -Werror -I"$core/include" "$own" || return 1
    done
    wait "$grammar" || return 1
    cc -shared $linking -o "$objects/$library" "$objects"/*.o || return 1
    mv "$objects/$library" "$built"
}

up_to_date && exit 0
command -v cc >/dev/null 2>&1 || without "no C compiler (cc) on the PATH"
command -v npm >/dev/null 2>&1 || without "no npm on the PATH, which brings tree-sitter's sources"

mkdir -p "$target/native"
fetch_sources || without "npm could not bring tree-sitter's sources, see $target/npm/log"
objects=$(mktemp -d "$target/native/objects.XXXXXX")
trap 'rm -rf "$objects"' EXIT
build || without "the C compiler failed"
echo "natives: compiled $library"
