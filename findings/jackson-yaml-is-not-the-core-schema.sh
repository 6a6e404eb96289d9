#!/usr/bin/env bash
# Jackson 3.2.4, YAML: plain scalars follow YAML's JSON schema, so `~`, `Null`, `True`, `.5`, `+1`, `0x1F` and `0o17` are text.
#
# YAML 1.2 recommends the core schema ("10.3"), in which all of these are null, booleans and numbers; Jackson 2 read most of them so too. Jackson 3
# reads with snakeyaml-engine and takes only what JSON would write: `name: ~` bound to a String is the text "~", and a list of suppressions with `~` in it
# holds a tilde. And one text has three values: `017` in a tree is text, bound to an int it is 17 (decimal), tagged `!!int` it is 15 (octal).
# Who meets it: configuration written for YAML tools in general (`enabled: True`, `limit: 0x1F`); files moved from Jackson 2 to 3; JSON schema checks
# over YAML, which find a string where the author wrote a boolean.
# Seen:
#   ~ STRING ~
#   Null STRING Null
#   True STRING True
#   TRUE STRING TRUE
#   .5 STRING .5
#   +1 STRING +1
#   0x1F STRING 0x1F
#   0o17 STRING 0o17
#   -.Inf STRING -.Inf
#   null NULL
#   true BOOLEAN true
#   .inf NUMBER Infinity
#   1. NUMBER 1.0
#   name: ~ bound to String: ~
#   n: 017 in a tree: STRING 017
#   n: 017 bound to int: 17
#   n: !!int 017 in a tree: NUMBER 15
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
cat >Core.java <<'JAVA'
import tools.jackson.dataformat.yaml.YAMLMapper;

public class Core {
    public record Bound(String name, int n) {}

    public static void main(String[] args) {
        var yaml = YAMLMapper.builder().build();
        for (String text : "~ Null True TRUE .5 +1 0x1F 0o17 -.Inf null true .inf 1.".split(" ")) {
            var node = yaml.readTree("k: " + text).get("k");
            System.out.println(text + " " + node.getNodeType() + (" " + node.asString()).stripTrailing());
        }
        System.out.println("name: ~ bound to String: " + yaml.readValue("name: ~", Bound.class).name());
        var tree = yaml.readTree("n: 017").get("n");
        System.out.println("n: 017 in a tree: " + tree.getNodeType() + " " + tree.asString());
        System.out.println("n: 017 bound to int: " + yaml.readValue("n: 017", Bound.class).n());
        var tagged = yaml.readTree("n: !!int 017").get("n");
        System.out.println("n: !!int 017 in a tree: " + tagged.getNodeType() + " " + tagged.asString());
    }
}
JAVA

expected='~ STRING ~
Null STRING Null
True STRING True
TRUE STRING TRUE
.5 STRING .5
+1 STRING +1
0x1F STRING 0x1F
0o17 STRING 0o17
-.Inf STRING -.Inf
null NULL
true BOOLEAN true
.inf NUMBER Infinity
1. NUMBER 1.0
name: ~ bound to String: ~
n: 017 in a tree: STRING 017
n: 017 bound to int: 17
n: !!int 017 in a tree: NUMBER 15'

"$jdk/bin/java" -version 2>&1 | head -1
echo 'jackson-dataformat-yaml 3.2.4'
got=$("$jdk/bin/java" -cp 'lib/*' Core.java)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
