package dev.magistrait.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.engine.Law;
import dev.magistrait.engine.policy.PolicyLaw;
import dev.magistrait.engine.table.DecisionTable.Answer;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.Verdict;
import dev.magistrait.policy.Policy;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.Drools;
import org.drools.model.PatternDSL;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;

class DecisionTableTest {

    @Test
    void a_rule_that_decides_what_another_does_is_an_overlap() {
        var dispatch = PatternDSL.declarationOf(Dispatch.class);
        var model = new ModelImpl();
        model.addRule(PatternDSL.rule(Law.PACKAGE, "mechanism: row 8, unused")
                .build(
                        PatternDSL.pattern(dispatch).expr("unused", d -> d.kind() == Dispatch.Kind.UNUSED),
                        PatternDSL.on(dispatch)
                                .execute((Drools drools, Dispatch d) ->
                                        drools.logicalInsert(new Verdict(d.trait(), Mechanism.NONE, "")))));

        var table = DecisionTable.of(new PolicyLaw(Policy.NONE, Law.with(List.of(model))), Policy.NONE);

        assertThat(table.overlaps())
                .anySatisfy(o -> assertThat(o.answers())
                        .containsExactly(
                                new Answer("row 5, exported", Mechanism.NATIVE_SEND, ""),
                                new Answer("row 8, unused", Mechanism.NONE, "")))
                .allSatisfy(o -> assertThat(o.when().text(Column.DISPATCH)).isEqualTo("unused"));
    }

    @Test
    void every_row_of_the_law_decides_or_is_said_not_to() {
        var table = DecisionTable.of(Policy.NONE);
        var told = Stream.concat(
                table.rows().stream().map(r -> r.answer().rule()),
                table.unreached().stream().map(DecisionTable.Unreached::rule));

        assertThat(told.distinct())
                .containsExactlyInAnyOrderElementsOf(Law.bundled().rows());
        assertThat(table.unreached())
                .as("what no setting and no feature of the language brings about")
                .extracting(DecisionTable.Unreached::because)
                .allMatch(b -> b.contains("would need"));
        assertThat(table.blurred()).isEmpty();
        assertThat(table.traits()).isGreaterThan(4000);
    }
}
