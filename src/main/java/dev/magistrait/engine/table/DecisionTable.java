package dev.magistrait.engine.table;

import dev.magistrait.engine.policy.PolicyLaw;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.policy.Policy;
import java.util.Comparator;
import java.util.List;

/**
 * What the rules in force decide, for every combination of what they ask of a trait. Nothing in it is told: each row is what a session
 * answered.
 *
 * @param columns that tell traits apart
 * @param rows by the rule that decides; together they hold every trait with one verdict
 * @param overlaps what more than one rule decides
 * @param gaps async traits that no rule decides
 * @param blurred where traits with the same answers in all columns are decided differently
 * @param unreached rules that decided nothing
 * @param traits how many were tried
 */
public record DecisionTable(
        Policy policy,
        List<Column> columns,
        List<Row> rows,
        List<Overlap> overlaps,
        List<Box> gaps,
        List<Box> blurred,
        List<Unreached> unreached,
        int traits) {

    public DecisionTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        overlaps = List.copyOf(overlaps);
        gaps = List.copyOf(gaps);
        blurred = List.copyOf(blurred);
        unreached = List.copyOf(unreached);
    }

    /** Tries all traits on the law of a policy. */
    public static DecisionTable of(Policy policy) {
        return of(PolicyLaw.of(policy), policy);
    }

    static DecisionTable of(PolicyLaw law, Policy policy) {
        return new TableMaker(Trial.of(law, policy)).table();
    }

    /**
     * Who decides what.
     *
     * @param rule the row of the law, or a policy's rule
     * @param companion of the verdict; empty without
     */
    public record Answer(String rule, Mechanism mechanism, String companion) implements Comparable<Answer> {

        private static final Comparator<Answer> ORDER = Comparator.comparing((Answer a) -> !a.ofPolicy())
                .thenComparing(Answer::rule)
                .thenComparing(Answer::mechanism)
                .thenComparing(Answer::companion);

        /** The mechanism, and the companion where there is one. */
        public String verdict() {
            return mechanism.word() + (companion.isEmpty() ? "" : " + " + companion);
        }

        private boolean ofPolicy() {
            return rule.contains("/");
        }

        @Override
        public int compareTo(Answer other) {
            return ORDER.compare(this, other);
        }
    }

    /** Traits that one rule decides alike. */
    public record Row(Box when, Answer answer) {}

    /** Traits that several rules decide. */
    public record Overlap(Box when, List<Answer> answers) {
        public Overlap {
            answers = List.copyOf(answers);
        }
    }

    /**
     * A rule that decided nothing.
     *
     * @param because what keeps it from deciding
     */
    public record Unreached(String rule, String because) {}
}
