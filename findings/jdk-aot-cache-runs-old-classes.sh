#!/usr/bin/env bash
# JDK 25.0.3, ahead-of-time cache: a jar that was replaced, renamed or removed since training is not noticed; the old classes run.
#
# JEP 483 ("Consistency of training and subsequent runs") asks for the same class path, checks it, and otherwise runs without the cache, or not at all with
# `-XX:AOTMode=on`; class data sharing, its older sister, checks name, size and time of every jar ("does not match: expected ..., got ..."). With a cache made
# by `-XX:AOTCacheOutput` the JVM prints the classes as they were in training, for a rebuilt jar under the same name, another jar, and none at all, also under
# `AOTMode=on`. What it does check are the JDK's image and options such as `--enable-native-access` and the object headers.
# Who meets it: launchers that keep a cache beside a jar: the cache's name must hold a digest of every jar, or an update goes on running the old program.
# Seen:
#   trained with old.jar, run with old.jar: old
#   new.jar, built from changed source: old
#   new.jar under the name of old.jar: old
#   new.jar, AOTMode=on: old
#   old.jar removed: old
#   without the cache, new.jar: new
#   class data sharing, new.jar: new
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# A JDK 25 or newer: the one that JAVA_HOME or the PATH names, else one where packages install it.
for jdk in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /)")")")" /usr/lib/jvm/*; do
    "$jdk/bin/javac" -version 2>&1 | grep -qE '^javac (2[5-9]|[3-9][0-9])' && break
done
answers() {
    java() { "$jdk/bin/java" "$@" 2>/dev/null | tail -1; }
    "$jdk/bin/javac" -d old App.java && "$jdk/bin/jar" cf old.jar -C old .
    sed 's/"old"/"new"/' App.java >changed && mkdir src && mv changed src/App.java
    "$jdk/bin/javac" -d new src/App.java && "$jdk/bin/jar" cf new.jar -C new .
    java -XX:AOTCacheOutput=app.aot -cp old.jar App >/dev/null
    java -XX:ArchiveClassesAtExit=app.jsa -cp old.jar App >/dev/null
    echo "trained with old.jar, run with old.jar: $(java -XX:AOTCache=app.aot -cp old.jar App)"
    echo "new.jar, built from changed source: $(java -XX:AOTCache=app.aot -cp new.jar App)"
    cp old.jar kept.jar
    cp new.jar old.jar
    echo "new.jar under the name of old.jar: $(java -XX:AOTCache=app.aot -cp old.jar App)"
    cp kept.jar old.jar
    echo "new.jar, AOTMode=on: $(java -XX:AOTCache=app.aot -XX:AOTMode=on -cp new.jar App)"
    rm old.jar
    echo "old.jar removed: $(java -XX:AOTCache=app.aot -cp old.jar App)"
    cp kept.jar old.jar
    echo "without the cache, new.jar: $(java -cp new.jar App)"
    echo "class data sharing, new.jar: $(java -XX:SharedArchiveFile=app.jsa -cp new.jar App)"
}
cat >App.java <<'JAVA'
public class App {
    public static void main(String[] args) {
        System.out.println(new Part().text());
    }
}

class Part {
    String text() {
        return "old";
    }
}
JAVA

expected='trained with old.jar, run with old.jar: old
new.jar, built from changed source: old
new.jar under the name of old.jar: old
new.jar, AOTMode=on: old
old.jar removed: old
without the cache, new.jar: new
class data sharing, new.jar: new'

"$jdk/bin/java" -version 2>&1 | head -1
got=$(answers)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
