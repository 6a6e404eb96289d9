package dev.magistrait.engine.proof;

import java.util.List;

/**
 * A row of the decision table as it was tried on a trait.
 *
 * @param row such as {@code row 4}; {@code policy} where a rule of a policy decides before the table
 * @param title what it asks for, in words
 * @param fits whether it decides; only the last row of a proof does
 * @param answers what was asked, in order; of a row that does not fit the last is not met
 */
public record TriedRow(String row, String title, boolean fits, List<Answer> answers) {

    public TriedRow {
        answers = List.copyOf(answers);
    }

    /**
     * An answer to what a row asks.
     *
     * @param text the answer, such as {@code nothing uses it as `dyn`}
     * @param met whether the row can still decide after it
     * @param because the facts that say so, sorted; empty where it rests on there being none
     */
    public record Answer(String text, boolean met, List<ProofStep> because) {
        public Answer {
            because = because.stream().sorted().toList();
        }
    }
}
