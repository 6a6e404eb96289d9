#!/usr/bin/env bash
# Drools 10.2.0, truth maintenance: an equal fact that is both inserted and justified leaves a ghost behind, whichever came first.
#
# The documentation ("Truth maintenance system") says that equal facts share one entry: stated beats justified, and when neither the statement nor a
# reason is left, the fact goes. With the default identity behaviour two orders break this. (1) Stated, then justified, then the statement
# deleted, then the reason deleted: the session lists no such fact, yet queries still find one and `not` does not fire, for ever. (2) Justified, then
# stated: the session holds two equal facts; after both the statement and the reason are deleted one is still there. Deleting with
# `FactHandle.State.STATED` in order (1) is right.
# Who meets it: sessions in which what a rule concludes may also be inserted from outside (known verdicts, imported conclusions).
# Seen ("listed" is getObjects, "found" a query, "none" whether `not Mark()` holds):
#   stated, justified: listed 1 found 1 none false
#   ... statement deleted: listed 0 found 1 none false
#   ... reason deleted: listed 0 found 1 none false
#   justified, stated: listed 2 found 2 none false
#   ... statement deleted: listed 1 found 1 none false
#   ... reason deleted: listed 1 found 1 none false
#   stated, justified: listed 1 found 1 none false
#   ... deleted as STATED: listed 1 found 1 none false
#   ... reason deleted: listed 0 found 0 none true
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
<dependency><groupId>org.drools</groupId><artifactId>drools-tms</artifactId><version>10.2.0</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
XML
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
cat >Ghost.java <<'JAVA'
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.query;
import static org.drools.model.PatternDSL.rule;

import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

public class Ghost {
    public record Reason(String name) {}

    public record Mark(String name) {}

    public record Absent() {}

    static KieSession session() {
        var reason = declarationOf(Reason.class, "$reason");
        var absent = declarationOf(Mark.class, "$absent");
        var found = declarationOf(Mark.class, "$found");
        var model = new ModelImpl();
        model.addRule(rule("demo", "justify")
                .build(pattern(reason), on(reason).execute((drools, r) -> drools.logicalInsert(new Mark(r.name())))));
        model.addRule(rule("demo", "absent")
                .build(not(pattern(absent)), execute(drools -> drools.logicalInsert(new Absent()))));
        model.addQuery(query("demo", "marks").build(pattern(found)));
        return KieBaseBuilder.createKieBaseFromModel(model).newKieSession();
    }

    static void show(KieSession session, String what) {
        session.fireAllRules();
        System.out.println("%s: listed %d found %d none %s".formatted(
                what,
                session.getObjects(Mark.class::isInstance).size(),
                session.getQueryResults("marks").size(),
                !session.getObjects(Absent.class::isInstance).isEmpty()));
    }

    public static void main(String[] args) {
        var one = session();
        var stated = one.insert(new Mark("m"));
        one.fireAllRules();
        var reason = one.insert(new Reason("m"));
        show(one, "stated, justified");
        one.delete(stated);
        show(one, "... statement deleted");
        one.delete(reason);
        show(one, "... reason deleted");

        var two = session();
        reason = two.insert(new Reason("m"));
        two.fireAllRules();
        stated = two.insert(new Mark("m"));
        show(two, "justified, stated");
        two.delete(stated);
        show(two, "... statement deleted");
        two.delete(reason);
        show(two, "... reason deleted");

        var three = session();
        stated = three.insert(new Mark("m"));
        three.fireAllRules();
        reason = three.insert(new Reason("m"));
        show(three, "stated, justified");
        three.delete(stated, FactHandle.State.STATED);
        show(three, "... deleted as STATED");
        three.delete(reason);
        show(three, "... reason deleted");
    }
}
JAVA

expected='stated, justified: listed 1 found 1 none false
... statement deleted: listed 0 found 1 none false
... reason deleted: listed 0 found 1 none false
justified, stated: listed 2 found 2 none false
... statement deleted: listed 1 found 1 none false
... reason deleted: listed 1 found 1 none false
stated, justified: listed 1 found 1 none false
... deleted as STATED: listed 1 found 1 none false
... reason deleted: listed 0 found 0 none true'

"$jdk/bin/java" -version 2>&1 | head -1
echo 'Drools 10.2.0'
got=$("$jdk/bin/java" -cp 'lib/*' Ghost.java)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
