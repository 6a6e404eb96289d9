#!/usr/bin/env bash
# JDK 25, java.lang.classfile: DROP_LINE_NUMBERS is followed only by the context that parsed, DROP_DEBUG by the one that writes too, and neither where a class passes whole.
#
# Both are options of `ClassFile.of(..)`, described alike in their Javadoc: whether such elements are passed on or dropped while a class is traversed. One writes
# `ClassFile.of(DROP_LINE_NUMBERS, DROP_DEBUG).transformClass(model, ACCEPT_ALL)` and expects neither in the result. With a model parsed by another context the
# line numbers stay and the local variables go, if method bodies are transformed; with ACCEPT_ALL both stay in every combination, as the attributes are copied unread.
# Who meets it: build steps that strip or keep debug information for smaller or reproducible jars.
# Seen:
#   reader keeps, writer drops, whole class: lines kept, locals kept
#   reader keeps, writer drops, bodies: lines kept, locals dropped
#   reader drops, writer keeps, whole class: lines kept, locals kept
#   reader drops, writer keeps, bodies: lines dropped, locals dropped
#   reader drops, writer drops, whole class: lines kept, locals kept
#   reader drops, writer drops, bodies: lines dropped, locals dropped
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# A JDK 25 or newer: the one that JAVA_HOME or the PATH names, else one where packages install it.
for jdk in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /)")")")" /usr/lib/jvm/*; do
    "$jdk/bin/javac" -version 2>&1 | grep -qE '^javac (2[5-9]|[3-9][0-9])' && break
done
cat >Drop.java <<'JAVA'
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LocalVariable;

public class Drop {
    static final ClassFile KEEPS = ClassFile.of();
    static final ClassFile DROPS =
            ClassFile.of(ClassFile.LineNumbersOption.DROP_LINE_NUMBERS, ClassFile.DebugElementsOption.DROP_DEBUG);

    static String left(byte[] bytes, Class<?> element) {
        boolean any = KEEPS.parse(bytes).methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .anyMatch(element::isInstance);
        return any ? "kept" : "dropped";
    }

    public static void main(String[] args) throws Exception {
        byte[] self = Drop.class.getResourceAsStream("Drop.class").readAllBytes();
        for (boolean readerDrops : new boolean[] {false, true}) {
            for (boolean writerDrops : new boolean[] {false, true}) {
                if (!readerDrops && !writerDrops) {
                    continue;
                }
                for (boolean whole : new boolean[] {true, false}) {
                    byte[] bytes = (writerDrops ? DROPS : KEEPS).transformClass(
                            (readerDrops ? DROPS : KEEPS).parse(self),
                            whole ? ClassTransform.ACCEPT_ALL : ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL));
                    System.out.println("reader %s, writer %s, %s: lines %s, locals %s".formatted(
                            readerDrops ? "drops" : "keeps",
                            writerDrops ? "drops" : "keeps",
                            whole ? "whole class" : "bodies",
                            left(bytes, LineNumber.class),
                            left(bytes, LocalVariable.class)));
                }
            }
        }
    }
}
JAVA

expected='reader keeps, writer drops, whole class: lines kept, locals kept
reader keeps, writer drops, bodies: lines kept, locals dropped
reader drops, writer keeps, whole class: lines kept, locals kept
reader drops, writer keeps, bodies: lines dropped, locals dropped
reader drops, writer drops, whole class: lines kept, locals kept
reader drops, writer drops, bodies: lines dropped, locals dropped'

"$jdk/bin/java" -version 2>&1 | head -1
got=$("$jdk/bin/javac" -g -d out Drop.java && "$jdk/bin/java" -cp out Drop)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
