#!/usr/bin/env bash
# tomlj 2.2.0: after a header that it refuses, the keys below fall into another table, mostly the root.
#
# `Toml.parse` returns a result also when there are errors: it collects them and reads on, so that tools can show all at once. What stands under a refused header is
# there too, but elsewhere: keys below a second `[a.b]`, or below `[[bin]]` after `bin = [..]`, become keys of the table that was open, with good positions. One
# expects them to be left out, or to land where the header said (as they do for a repeated `[a]`).
# Who meets it: tools that go on after errors to say more about a manifest: they see `path` or `version` at the root that nobody wrote there.
# Seen:
#   array refused: errors 1 root keys [bin, path] path at line 3, column 1
#   inline table refused: errors 1 root keys [deps, version] version at line 3, column 1
#   dotted table refused: errors 1 root keys [a] a.d at line 4, column 1
#   repeated table: errors 1 root keys [a] a.y at line 4, column 1
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
<dependency><groupId>org.tomlj</groupId><artifactId>tomlj</artifactId><version>2.2.0</version></dependency>
</dependencies></project>
XML
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
cat >Refused.java <<'JAVA'
import java.util.Map;
import java.util.TreeMap;
import org.tomlj.Toml;

public class Refused {
    static void show(String what, String toml, String key) {
        var result = Toml.parse(toml);
        System.out.println("%s: errors %d root keys %s %s at %s".formatted(
                what, result.errors().size(), result.keySet(), key, result.inputPositionOf(key)));
    }

    public static void main(String[] args) {
        show("array refused", "bin = [1]\n[[bin]]\npath = 'x'\n", "path");
        show("inline table refused", "deps = { x = 1 }\n[deps.y]\nversion = 2\n", "version");
        show("dotted table refused", "[a]\nb.c = 1\n[a.b]\nd = 2\n", "a.d");
        show("repeated table", "[a]\nx = 1\n[a]\ny = 2\n", "a.y");
    }
}
JAVA

expected='array refused: errors 1 root keys [bin, path] path at line 3, column 1
inline table refused: errors 1 root keys [deps, version] version at line 3, column 1
dotted table refused: errors 1 root keys [a] a.d at line 4, column 1
repeated table: errors 1 root keys [a] a.y at line 4, column 1'

"$jdk/bin/java" -version 2>&1 | head -1
echo 'tomlj 2.2.0'
got=$("$jdk/bin/java" -cp 'lib/*' Refused.java)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
