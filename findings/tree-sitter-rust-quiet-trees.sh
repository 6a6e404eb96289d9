#!/usr/bin/env bash
# tree-sitter-rust 0.24.0: some valid Rust gets a tree without any ERROR node that says something else; and the grammar calls itself 0.23.3.
#
# One expects a grammar that cannot read a construct to leave an ERROR or MISSING node, and tools test `hasError`. For these there is none, and rustc
# (Reference, "Expression statements", "Assignment expressions", "Closure expressions") reads them otherwise:
#   `return || 1` returns a closure; the tree is (return) || 1. `break (a)` breaks with a value; the tree calls `break`.
#   `x = y = z` groups to the right; the tree groups to the left. `m! {} - 1;` is a macro statement and `-1`; the tree is a subtraction.
#   `0..-x` is a range up to a negation; the tree subtracts from the open range `0..`, and likewise for `*x`, `&x` and closures. `0..=-x` and `0..!x` are read as ranges.
# Also the metadata inside the grammar, which bindings show as its version, says 0.23.3 in package 0.24.0: it cannot be used to tell releases apart.
# Who meets it: linters and codemods over tree-sitter (spawns, awaits and returns found or missed).
# Seen:
#   return || 1;  no error  (binary_expression left: (return_expression) right: (integer_literal))
#   break (a);  no error  (call_expression function: (break_expression) arguments: (arguments (identifier)))
#   x = y = z;  no error  (assignment_expression left: (assignment_expression left: (identifier) right: (identifier)) right: (identifier))
#   m! {} - 1;  no error  (binary_expression left: (macro_invocation macro: (identifier) (token_tree)) right: (integer_literal))
#   0..-x;  no error  (binary_expression left: (range_expression (integer_literal)) right: (identifier))
#   0..=-x;  no error  (range_expression (integer_literal) (unary_expression (identifier)))
#   metadata 0.23.3 in tree-sitter-rust 0.24.0
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm i --silent --ignore-scripts --no-audit --no-fund --legacy-peer-deps tree-sitter-rust@0.24.0 web-tree-sitter@0.25.10 >npm.log 2>&1 || { cat npm.log; exit 2; }
cat >trees.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Language, Parser } from 'web-tree-sitter';

await Parser.init();
const rust = await Language.load('node_modules/tree-sitter-rust/tree-sitter-rust.wasm');
const parser = new Parser();
parser.setLanguage(rust);
for (const statement of ['return || 1;', 'break (a);', 'x = y = z;', 'm! {} - 1;', '0..-x;', '0..=-x;']) {
  const root = parser.parse(`fn f() { ${statement} }`).rootNode;
  const inner = root.namedChild(0).childForFieldName('body').namedChild(0).namedChild(0);
  console.log(`${statement}  ${root.hasError ? 'error' : 'no error'}  ${inner.toString()}`);
}
const source = readFileSync('node_modules/tree-sitter-rust/src/parser.c', 'utf8');
const metadata = source.match(/\.major_version = (\d+),\s*\.minor_version = (\d+),\s*\.patch_version = (\d+)/).slice(1).join('.');
const version = JSON.parse(readFileSync('node_modules/tree-sitter-rust/package.json', 'utf8')).version;
console.log(`metadata ${metadata} in tree-sitter-rust ${version}`);
JS

expected='return || 1;  no error  (binary_expression left: (return_expression) right: (integer_literal))
break (a);  no error  (call_expression function: (break_expression) arguments: (arguments (identifier)))
x = y = z;  no error  (assignment_expression left: (assignment_expression left: (identifier) right: (identifier)) right: (identifier))
m! {} - 1;  no error  (binary_expression left: (macro_invocation macro: (identifier) (token_tree)) right: (integer_literal))
0..-x;  no error  (binary_expression left: (range_expression (integer_literal)) right: (identifier))
0..=-x;  no error  (range_expression (integer_literal) (unary_expression (identifier)))
metadata 0.23.3 in tree-sitter-rust 0.24.0'

echo "node $(node --version), web-tree-sitter 0.25.10"
got=$(node trees.mjs)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
