package dev.magistrait.policy;

import dev.magistrait.fact.Mechanism;

/** What follows when all conditions of a rule hold. */
public sealed interface Outcome {

    /** The key under which it is written: {@code report} or {@code verdict}. */
    default String word() {
        return switch (this) {
            case Report _ -> "report";
            case Decide _ -> "verdict";
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
