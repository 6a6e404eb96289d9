#!/usr/bin/env bash
# Drools 10.2.0, PatternDSL: constraints with the same id are the same constraint, whatever their lambdas say.
#
# In `pattern(p).expr("id", lambda)` the id looks like a label: the method is overloaded, the variant without an id works, and the executable model's
# documentation shows ids only in generated code. The engine shares nodes by that id alone, across rules and packages: of three rules made in a loop
# with limits 1, 10 and 100 and one id, all three test the first limit, and a rule with `age < 10` fires for 50, as its id was used before for
# `age > 10`. No warning. Without an id the fingerprint of the lambda and what it captured are compared, and the rules are right.
# Who meets it: programs that build rules at run time (policies, thresholds from a file).
# Seen:
#   one id, limits 1 10 100: [above 100: 50] [above 100: 5] [above 10: 50] [above 10: 5] [above 1: 50] [above 1: 5]
#   no id, limits 1 10 100: [above 10: 50] [above 1: 50] [above 1: 5]
#   one id, other lambda: [above 10: 50] [below 10: 50]
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
cat >Ids.java <<'JAVA'
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;

public class Ids {
    public record Person(int age) {}

    static final TreeSet<String> SEEN = new TreeSet<>();

    static Rule above(int limit, String id) {
        var person = declarationOf(Person.class, "$person");
        var pattern = id == null
                ? pattern(person).expr(p -> p.age() > limit)
                : pattern(person).expr(id, p -> p.age() > limit);
        return rule("demo", "above " + limit)
                .build(pattern, on(person).execute(p -> SEEN.add("[above %d: %d]".formatted(limit, p.age()))));
    }

    static Rule below(int limit, String id) {
        var person = declarationOf(Person.class, "$other");
        return rule("demo", "below " + limit)
                .build(
                        pattern(person).expr(id, p -> p.age() < limit),
                        on(person).execute(p -> SEEN.add("[below %d: %d]".formatted(limit, p.age()))));
    }

    static void run(String what, List<Rule> rules) {
        var model = new ModelImpl();
        rules.forEach(model::addRule);
        var session = KieBaseBuilder.createKieBaseFromModel(model).newKieSession();
        SEEN.clear();
        session.insert(new Person(50));
        session.insert(new Person(5));
        session.fireAllRules();
        session.dispose();
        System.out.println(what + ": " + String.join(" ", SEEN));
    }

    public static void main(String[] args) {
        var same = new ArrayList<Rule>();
        var none = new ArrayList<Rule>();
        for (int limit : new int[] {1, 10, 100}) {
            same.add(above(limit, "age"));
            none.add(above(limit, null));
        }
        run("one id, limits 1 10 100", same);
        run("no id, limits 1 10 100", none);
        run("one id, other lambda", List.of(above(10, "age"), below(10, "age")));
    }
}
JAVA

expected='one id, limits 1 10 100: [above 100: 50] [above 100: 5] [above 10: 50] [above 10: 5] [above 1: 50] [above 1: 5]
no id, limits 1 10 100: [above 10: 50] [above 1: 50] [above 1: 5]
one id, other lambda: [above 10: 50] [below 10: 50]'

"$jdk/bin/java" -version 2>&1 | head -1
echo 'Drools 10.2.0'
got=$("$jdk/bin/java" -cp 'lib/*' Ids.java)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
