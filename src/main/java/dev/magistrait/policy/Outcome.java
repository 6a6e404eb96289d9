package dev.magistrait.policy;

import dev.magistrait.fact.Mechanism;
import java.util.HashSet;
import java.util.Set;

/** What follows when all conditions of a rule hold. */
public sealed interface Outcome {

    /** The key under which it is written: {@code report} or {@code verdict}. */
    default String word() {
        return switch (this) {
            case Report _ -> "report";
            case Decide _ -> "verdict";
        };
    }

    /** The names of bound facts that it speaks of, in no order. */
    default Set<String> names() {
        Set<String> names = new HashSet<>();
        switch (this) {
            case Report report -> {
                names.add(report.at());
                names.addAll(report.message().names());
                names.addAll(report.help().names());
            }
            case Decide decide -> {
                names.add(decide.trait());
                names.addAll(decide.because().names());
            }
        }
        return names;
    }

    /** Whether a text of it speaks of who owns files. */
    default boolean owned() {
        return switch (this) {
            case Report report -> report.message().owned() || report.help().owned();
            case Decide decide -> decide.because().owned();
        };
    }

    /**
     * A finding.
     *
     * @param at the bound name whose place it stands at
     * @param help what would mend it; empty without
     */
    record Report(String at, Template message, Template help) implements Outcome {}

    /**
     * The verdict on a trait, in the place of the decision table's.
     *
     * @param trait the bound name whose trait is meant
     * @param companion what serves its trait objects beside {@code trait-variant}; empty without
     */
    record Decide(String trait, Mechanism mechanism, String companion, Template because) implements Outcome {}
}
