#!/usr/bin/env bash
# Apache Fory 1.6.0: classes registered in another order are read as one another, without an error, where their fields allow it.
#
# Fory asks for classes to be registered and writes a number for each, given in order of `register(Class)`. Its guide tells one to keep the order equal; one
# expects a reader with another order to fail, as Kryo does ("unregistered class ID"), or to notice that what was written as a Point with x and y is no Name
# with first and last. It answers with a Name whose components are null.
# Who meets it: caches and messages between two versions of a program, one of which registers a class more, or finds them by scanning. Give ids by hand.
# Seen:
#   same order: Point[x=1, y=2]
#   other order: Name[first=null, last=null]
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
<dependency><groupId>org.apache.fory</groupId><artifactId>fory-core</artifactId><version>1.6.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
XML
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
cat >Order.java <<'JAVA'
import org.apache.fory.Fory;
import org.apache.fory.config.Language;

public class Order {
    public record Point(int x, int y) {}

    public record Name(String first, String last) {}

    static Fory fory(Class<?>... classes) {
        var fory = Fory.builder().withLanguage(Language.JAVA).build();
        for (Class<?> each : classes) {
            fory.register(each);
        }
        return fory;
    }

    public static void main(String[] args) {
        byte[] bytes = fory(Point.class, Name.class).serialize(new Point(1, 2));
        System.out.println("same order: " + fory(Point.class, Name.class).deserialize(bytes));
        System.out.println("other order: " + fory(Name.class, Point.class).deserialize(bytes));
    }
}
JAVA

expected='same order: Point[x=1, y=2]
other order: Name[first=null, last=null]'

"$jdk/bin/java" -version 2>&1 | head -1
echo 'fory-core 1.6.0'
got=$("$jdk/bin/java" --sun-misc-unsafe-memory-access=allow -cp 'lib/*' Order.java)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
