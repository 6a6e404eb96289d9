package dev.magistrait.report.review;

import dev.magistrait.engine.Decision;
import dev.magistrait.engine.proof.Proof;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A trait under review.
 *
 * @param number from 1, in the order of the report
 * @param findings those on it that count
 * @param proof of its verdict; empty or one
 * @param help what `fix` can do about its findings
 */
public record Subject(
        int number,
        WorkspaceReport workspace,
        Decision decision,
        Sites sites,
        List<Finding> findings,
        List<Proof> proof,
        Help help) {

    private static final Pattern ROW = Pattern.compile("mechanism: row (\\d)\\b.*");

    public Subject {
        findings = List.copyOf(findings);
        proof = List.copyOf(proof);
    }

    /** What it must do. */
    public enum Course {
        /** Code that does not compile or breaks a promise of a manifest rests on it. */
        REPAIR("repair"),
        /** It should be written another way. */
        CHANGE("change"),
        /** It is written as it should be. */
        KEEP("keep");

        private final String word;

        Course(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public String path() {
        return decision.trait().id().path();
    }

    public String name() {
        return decision.trait().id().name();
    }

    public String crate() {
        return decision.trait().place().crate();
    }

    public Span span() {
        return decision.trait().place().span();
    }

    /** The mechanism, and the companion where there is one. */
    public String verdict() {
        String companion = decision.verdict().companion();
        return decision.verdict().mechanism().word() + (companion.isEmpty() ? "" : " + " + companion);
    }

    public Course course() {
        if (findings.stream().anyMatch(f -> f.level() == Level.ERROR)) {
            return Course.REPAIR;
        }
        return fits() ? Course.KEEP : Course.CHANGE;
    }

    public boolean fits() {
        return Forms.fit(decision.verdict(), decision.current());
    }

    /** What it takes to give it the form of its verdict. */
    public Effort effort() {
        return fits() ? Effort.NONE : Effort.of(decision, sites);
    }

    /** Whether {@code async_trait} stays in use for it. */
    public boolean needsMacro() {
        return Forms.needsMacro(decision.verdict());
    }

    /** The row of the decision table that decided; 0 where a policy did. */
    public int row() {
        Matcher row = ROW.matcher(decision.because().getFirst().rule());
        return row.matches() ? Integer.parseInt(row.group(1)) : 0;
    }

    /** Uses as a trait object that count. */
    public int dynUses() {
        return decision.uses().dyn().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Uses in bounds that count. */
    public int boundUses() {
        return decision.uses().bounds().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Whether the form that the verdict names promises other crates something that cannot be taken back. */
    public boolean promises() {
        return decision.reachable() && decision.verdict().mechanism() == Mechanism.NATIVE_SEND;
    }

    /** A review numbers its traits; to compare all that is known of them would take long. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Subject s && number == s.number && path().equals(s.path());
    }

    @Override
    public int hashCode() {
        return number;
    }
}
