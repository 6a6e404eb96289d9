#!/usr/bin/env bash
# JDK 25.0.3, ahead-of-time cache: two trainings of one program on one machine give caches that differ in a great part of their bytes, however one holds it.
#
# The JDK's own builds are reproducible, its default CDS archive among them, and JEP 483 and 514 describe the cache as derived from classes and a training run. Who
# ships the cache in a package finds that no two builds are alike: not with one processor, not interpreted, not twice from one and the same recorded configuration.
# An archive of class data sharing made twice from one class list, interpreted and with one processor, differs in some bytes of the heap only.
# Who meets it: packages, container layers and CI caches whose digest is to say whether anything changed.
# Seen:
#   trained twice: other bytes
#   trained twice, interpreted, one processor: other bytes
#   assembled twice from one configuration: other bytes
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# A JDK 25 or newer: the one that JAVA_HOME or the PATH names, else one where packages install it.
for jdk in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /)")")")" /usr/lib/jvm/*; do
    "$jdk/bin/javac" -version 2>&1 | grep -qE '^javac (2[5-9]|[3-9][0-9])' && break
done
cat >App.java <<'JAVA'
public class App {
    public static void main(String[] args) {
        System.out.println("here");
    }
}
JAVA
"$jdk/bin/javac" -d classes App.java && "$jdk/bin/jar" cf app.jar -C classes .
still=(-Xint -XX:ActiveProcessorCount=1 -XX:+UseSerialGC)
java() { "$jdk/bin/java" "$@" >/dev/null 2>&1; }
compare() {
    local bytes
    bytes=$(cmp -l "$1" "$2" | wc -l) || true
    echo "  $bytes of $(wc -c <"$1") bytes differ" >&2
    if ((bytes > 0)); then echo "other bytes"; else echo "the same bytes"; fi
}
answers() {
    java -XX:AOTCacheOutput=a.aot -cp app.jar App
    java -XX:AOTCacheOutput=b.aot -cp app.jar App
    echo "trained twice: $(compare a.aot b.aot)"
    java "${still[@]}" -XX:AOTCacheOutput=c.aot -cp app.jar App
    java "${still[@]}" -XX:AOTCacheOutput=d.aot -cp app.jar App
    echo "trained twice, interpreted, one processor: $(compare c.aot d.aot)"
    java "${still[@]}" -XX:AOTMode=record -XX:AOTConfiguration=app.conf -cp app.jar App
    java "${still[@]}" -XX:AOTMode=create -XX:AOTConfiguration=app.conf -XX:AOTCache=e.aot -cp app.jar
    java "${still[@]}" -XX:AOTMode=create -XX:AOTConfiguration=app.conf -XX:AOTCache=f.aot -cp app.jar
    echo "assembled twice from one configuration: $(compare e.aot f.aot)"
}

expected='trained twice: other bytes
trained twice, interpreted, one processor: other bytes
assembled twice from one configuration: other bytes'

"$jdk/bin/java" -version 2>&1 | head -1
got=$(answers)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
