#!/usr/bin/env bash
# RE2/J 1.8: valid patterns of java.util.regex that compile and quietly mean something else.
#
# RE2/J names itself a drop-in with the same interface, minus back references and look-around, which it refuses. These are not refused: `(?U)` is
# Unicode classes in Java and "lazy by default" here; `\v` is any vertical white space there, one character here; `(?i)` folds Unicode here without `(?u)`, so `(?i)[^k]`
# leaves the Kelvin sign out; `[a&&b]` is an intersection there, a set with `&` here; `[[a]b]` is a nested set there, here `[` or `a` followed by `b]`; `\101` is
# refused or a back reference there and octal here; `()*` leaves its group null there, empty here.
# Who meets it: whoever swaps the engine to be safe from slow patterns, and tests only that the patterns still compile.
# Seen:
#   (?U)a+ on aaa: RE2/J a, Java aaa
#   \v on line feed: RE2/J none, Java found
#   (?i)[^k] on the Kelvin sign: RE2/J none, Java found
#   [a&&b] on &: RE2/J found, Java none
#   [[a]b] on b: RE2/J none, Java found
#   (?i)s on long s: RE2/J found, Java none
#   ()* group: RE2/J empty, Java null
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
<dependency><groupId>com.google.re2j</groupId><artifactId>re2j</artifactId><version>1.8</version></dependency>
</dependencies></project>
XML
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
cat >Other.java <<'JAVA'
public class Other {
    static String re2(String regex, String text, int group) {
        var matcher = com.google.re2j.Pattern.compile(regex).matcher(text);
        return matcher.find() ? matcher.group(group) : "none";
    }

    static String java(String regex, String text, int group) {
        var matcher = java.util.regex.Pattern.compile(regex).matcher(text);
        return matcher.find() ? matcher.group(group) : "none";
    }

    static String found(String group) {
        return group.equals("none") ? "none" : "found";
    }

    static void both(String regex, String text, String named) {
        System.out.println("%s on %s: RE2/J %s, Java %s".formatted(
                regex, named, found(re2(regex, text, 0)), found(java(regex, text, 0))));
    }

    static String group(String group) {
        return group == null ? "null" : group.isEmpty() ? "empty" : group;
    }

    public static void main(String[] args) {
        System.out.println("(?U)a+ on aaa: RE2/J " + re2("(?U)a+", "aaa", 0) + ", Java " + java("(?U)a+", "aaa", 0));
        both("\\v", "\n", "line feed");
        both("(?i)[^k]", "\u212a", "the Kelvin sign");
        both("[a&&b]", "&", "&");
        both("[[a]b]", "b", "b");
        both("(?i)s", "\u017f", "long s");
        System.out.println("()* group: RE2/J " + group(re2("()*", "x", 1)) + ", Java " + group(java("()*", "x", 1)));
    }
}
JAVA

expected='(?U)a+ on aaa: RE2/J a, Java aaa
\v on line feed: RE2/J none, Java found
(?i)[^k] on the Kelvin sign: RE2/J none, Java found
[a&&b] on &: RE2/J found, Java none
[[a]b] on b: RE2/J none, Java found
(?i)s on long s: RE2/J found, Java none
()* group: RE2/J empty, Java null'

"$jdk/bin/java" -version 2>&1 | head -1
echo 'RE2/J 1.8'
got=$("$jdk/bin/java" -cp 'lib/*' Other.java)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
