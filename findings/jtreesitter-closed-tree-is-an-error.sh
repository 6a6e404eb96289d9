#!/usr/bin/env bash
# jtreesitter 0.25.6: a node of a closed tree throws AssertionError "should not reach here"; a child beyond the last throws, though the answer is an Optional.
#
# `Tree` is AutoCloseable. What is used after it was closed throws an exception elsewhere in the JDK (streams, memory segments, scanners) and in the library itself
# (a closed query cursor: IllegalStateException "Already closed"). A node of a closed tree answers with an Error, which `catch (Exception e)` lets through. And
# `getChild(99)`, an `Optional<Node>` by its type like `getParent()` and `getNextSibling()`, is never empty for it: it throws IndexOutOfBoundsException, while
# `getChildByFieldName("nope")` is empty.
# Who meets it: servers that keep nodes over an edit, and whoever reads the types.
# Seen:
#   node of a closed tree: java.lang.AssertionError: should not reach here
#   closed query cursor: java.lang.IllegalStateException: Already closed
#   getChild(99): java.lang.IndexOutOfBoundsException: Child index 99 is out of bounds
#   getChildByFieldName("nope"): Optional.empty
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# A JDK 25 or newer: the one that JAVA_HOME or the PATH names, else one where packages install it.
for jdk in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /)")")")" /usr/lib/jvm/*; do
    "$jdk/bin/javac" -version 2>&1 | grep -qE '^javac (2[5-9]|[3-9][0-9])' && break
done
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>io.github.tree-sitter</groupId><artifactId>jtreesitter</artifactId><version>0.25.6</version></dependency>
<dependency><groupId>io.github.bonede</groupId><artifactId>tree-sitter</artifactId><version>0.25.3</version></dependency>
<dependency><groupId>io.github.bonede</groupId><artifactId>tree-sitter-rust</artifactId><version>0.24.0</version></dependency>
</dependencies></project>
XML
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
# The ready libraries of io.github.bonede, for x86-64 and 64-bit ARM; its classes are not used.
case $(uname -m) in aarch64 | arm64) machine=aarch64 ;; *) machine=x86_64 ;; esac
mkdir natives
for name in tree-sitter tree-sitter-rust; do
    (cd natives && "$jdk/bin/jar" xf "$(ls ../lib/"$name"-0.*.jar)" && cp lib/"$machine"-linux-*-"$name".so "lib$name.so")
done
rm lib/tree-sitter-*.jar
cat >Closed.java <<'JAVA'
import io.github.treesitter.jtreesitter.Language;
import io.github.treesitter.jtreesitter.Parser;
import io.github.treesitter.jtreesitter.Query;
import io.github.treesitter.jtreesitter.QueryCursor;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.concurrent.Callable;

public class Closed {
    static void show(String what, Callable<Object> call) {
        try {
            System.out.println(what + ": " + call.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) {
        var library = SymbolLookup.libraryLookup(Path.of("natives", "libtree-sitter-rust.so"), Arena.global());
        var rust = Language.load(library, "tree_sitter_rust");
        var tree = new Parser(rust).parse("fn f() {}").orElseThrow();
        var root = tree.getRootNode();
        var other = new Parser(rust).parse("fn g() {}").orElseThrow();
        tree.close();
        show("node of a closed tree", root::getType);
        show("closed query cursor", () -> {
            var cursor = new QueryCursor(new Query(rust, "(identifier) @i"));
            var matches = cursor.findMatches(other.getRootNode());
            cursor.close();
            return matches.count();
        });
        show("getChild(99)", () -> other.getRootNode().getChild(99));
        show("getChildByFieldName(\"nope\")", () -> other.getRootNode().getChildByFieldName("nope"));
    }
}
JAVA

expected='node of a closed tree: java.lang.AssertionError: should not reach here
closed query cursor: java.lang.IllegalStateException: Already closed
getChild(99): java.lang.IndexOutOfBoundsException: Child index 99 is out of bounds
getChildByFieldName("nope"): Optional.empty'

"$jdk/bin/java" -version 2>&1 | head -1
echo 'jtreesitter 0.25.6'
got=$(LD_LIBRARY_PATH=natives "$jdk/bin/java" --enable-native-access=ALL-UNNAMED -cp 'lib/*' Closed.java)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
