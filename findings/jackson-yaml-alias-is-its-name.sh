#!/usr/bin/env bash
# Jackson 3.2.4, YAML: an alias in a tree or a record is the anchor's name as text, also when no such anchor exists; `<<` is a key like any other.
#
# YAML 1.2 ("7.1 Alias Nodes") makes `*x` the very node that `&x` marked, and an alias without anchor an error. Jackson's parser hands an alias on
# as a string with the name, so `limit: *default` bound to a String is "default", and `<<: *base` adds a key "<<" with the text "base": nothing is merged and
# nothing is reported. Expected: the value, or an exception, as for a complex key.
# Who meets it: policies and pipelines that share values by anchors, as GitLab and Compose files do; they are read without error and mean something else.
# Seen:
#   alias of a number: "x"
#   alias of a map: "x"
#   merge key: {"<<":"x","q":2}
#   alias without anchor: "nowhere"
#   bound to String: x
#   bound to int: InvalidFormatException
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
<dependency><groupId>tools.jackson.dataformat</groupId><artifactId>jackson-dataformat-yaml</artifactId><version>3.2.4</version></dependency>
</dependencies></project>
XML
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
cat >Alias.java <<'JAVA'
import tools.jackson.dataformat.yaml.YAMLMapper;

public class Alias {
    public record Text(String a, String b) {}

    public record Number(int a, int b) {}

    public static void main(String[] args) {
        var yaml = YAMLMapper.builder().build();
        System.out.println("alias of a number: " + yaml.readTree("a: &x 1\nb: *x").get("b"));
        System.out.println("alias of a map: " + yaml.readTree("a: &x {p: 1}\nb: *x").get("b"));
        System.out.println("merge key: " + yaml.readTree("a: &x {p: 1}\nb:\n  <<: *x\n  q: 2").get("b"));
        System.out.println("alias without anchor: " + yaml.readTree("b: *nowhere").get("b"));
        System.out.println("bound to String: " + yaml.readValue("a: &x one\nb: *x", Text.class).b());
        try {
            System.out.println("bound to int: " + yaml.readValue("a: &x 1\nb: *x", Number.class).b());
        } catch (RuntimeException e) {
            System.out.println("bound to int: " + e.getClass().getSimpleName());
        }
    }
}
JAVA

expected='alias of a number: "x"
alias of a map: "x"
merge key: {"<<":"x","q":2}
alias without anchor: "nowhere"
bound to String: x
bound to int: InvalidFormatException'

"$jdk/bin/java" -version 2>&1 | head -1
echo 'jackson-dataformat-yaml 3.2.4'
got=$("$jdk/bin/java" -cp 'lib/*' Alias.java)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
