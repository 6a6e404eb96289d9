#!/usr/bin/env bash
# Drools 10.2.0, PatternDSL: of two rules with one name in one package the later replaces the earlier without a word; two declarations of one name mix up their facts.
#
# In DRL a second rule of the same name in a package is a compile error ("Duplicate rule name"), and so is a second binding of one name in a rule. The DSL, which stands
# for the same model, takes both. Of the two rules only the last one fires. Of two patterns bound to declarations that are both called "$it" the consequence
# gets the last fact for both, which ends as a ClassCastException where their types differ, and as a wrong fact where they do not.
# Who meets it: programs that make rules from a file, and name rules and bindings after what their authors wrote there.
# Seen:
#   two rules of one name: second
#   two bindings of one name, facts a and b: b b
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
<dependency><groupId>org.drools</groupId><artifactId>drools-canonical-model</artifactId><version>10.2.0</version></dependency>
<dependency><groupId>org.drools</groupId><artifactId>drools-model-compiler</artifactId><version>10.2.0</version></dependency>
<dependency><groupId>org.drools</groupId><artifactId>drools-kiesession</artifactId><version>10.2.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
XML
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
cat >Twice.java <<'JAVA'
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;

public class Twice {
    public record Item(String name, boolean first) {}

    static final List<String> SEEN = new ArrayList<>();

    static Rule named(String name, String said) {
        var item = declarationOf(Item.class, "$item");
        return rule("demo", name)
                .build(pattern(item).expr(said, i -> i.first()), on(item).execute(i -> SEEN.add(said)));
    }

    static void run(String what, Rule... rules) {
        var model = new ModelImpl();
        for (Rule rule : rules) {
            model.addRule(rule);
        }
        var session = KieBaseBuilder.createKieBaseFromModel(model).newKieSession();
        SEEN.clear();
        session.insert(new Item("a", true));
        session.insert(new Item("b", false));
        session.fireAllRules();
        session.dispose();
        System.out.println(what + ": " + String.join(" ", SEEN));
    }

    public static void main(String[] args) {
        run("two rules of one name", named("same", "first"), named("same", "second"));
        var one = declarationOf(Item.class, "$it");
        var two = declarationOf(Item.class, "$it");
        run("two bindings of one name, facts a and b", rule("demo", "pair")
                .build(
                        pattern(one).expr("is first", i -> i.first()),
                        pattern(two).expr("is second", i -> !i.first()),
                        on(one, two).execute((x, y) -> SEEN.add(x.name() + " " + y.name()))));
    }
}
JAVA

expected='two rules of one name: second
two bindings of one name, facts a and b: b b'

"$jdk/bin/java" -version 2>&1 | head -1
echo 'Drools 10.2.0'
got=$("$jdk/bin/java" -cp 'lib/*' Twice.java)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
