#!/usr/bin/env bash
# ArchUnit 1.5.0: casts, type patterns in a switch, new arrays and type annotations are no dependencies.
#
# The user guide says that a rule over dependencies looks at what the byte code refers to: fields, calls, `instanceof`, class literals, annotations, generic types.
# `x instanceof Foo f` is seen; `case Foo f ->` in a switch, the same question asked in the newer way, is not (it is an argument of an invokedynamic), nor a cast
# `(Foo) x`, nor `new Foo[0]`, nor a `@Foo` on a type use. A class that does only these passes every layer rule. Record patterns are seen, as they call the accessors.
# Who meets it: layered code over sealed interfaces, where switches are the usual way to look at a type.
# Seen:
#   Cast: -
#   SwitchOnType: -
#   NewArray: -
#   TypeAnnotated: -
#   InstanceOf: Foo
#   ClassLiteral: Foo
#   SwitchOnRecord: Bar
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
<dependency><groupId>com.tngtech.archunit</groupId><artifactId>archunit</artifactId><version>1.5.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
XML
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
mkdir -p src/lower src/upper
echo 'package lower; public class Foo {}' >src/lower/Foo.java
echo 'package lower; public record Bar(int i) {}' >src/lower/Bar.java
echo 'package lower; import java.lang.annotation.*; @Target(ElementType.TYPE_USE) public @interface Mark {}' >src/lower/Mark.java
cat >src/upper/All.java <<'JAVA'
package upper;
import lower.*;
class Cast { Object f(Object o) { return (Foo) o; } }
class SwitchOnType { int f(Object o) { return switch (o) { case Foo foo -> 1; default -> 0; }; } }
class NewArray { Object f() { return new Foo[0]; } }
class TypeAnnotated { java.util.List<@Mark String> f; }
class InstanceOf { boolean f(Object o) { return o instanceof Foo; } }
class ClassLiteral { Object f() { return Foo.class; } }
class SwitchOnRecord { int f(Object o) { return switch (o) { case Bar(int i) -> i; default -> 0; }; } }
JAVA
"$jdk/bin/javac" -d out src/lower/*.java src/upper/*.java
cat >Seen.java <<'JAVA'
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Collectors;

public class Seen {
    public static void main(String[] args) {
        var classes = new ClassFileImporter().importPath(Path.of("out"));
        for (String name : "Cast SwitchOnType NewArray TypeAnnotated InstanceOf ClassLiteral SwitchOnRecord".split(" ")) {
            String seen = classes.get("upper." + name).getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(target -> target.getPackageName().equals("lower"))
                    .map(target -> target.getSimpleName())
                    .distinct()
                    .collect(Collectors.joining(" "));
            System.out.println(name + ": " + (seen.isEmpty() ? "-" : seen));
        }
    }
}
JAVA

expected='Cast: -
SwitchOnType: -
NewArray: -
TypeAnnotated: -
InstanceOf: Foo
ClassLiteral: Foo
SwitchOnRecord: Bar'

"$jdk/bin/java" -version 2>&1 | head -1
echo 'ArchUnit 1.5.0'
got=$("$jdk/bin/java" -cp 'lib/*' Seen.java)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
