package dev.magistrait.fix.witness;

import java.util.List;

/**
 * What a compiler can be asked about a verdict.
 *
 * @param trials each refused or taken for a reason of the verdict, in the order in which they make sense
 * @param silent what no crate of this kind shows, and why: sentences in lower case without a period
 */
public record Witness(List<Trial> trials, List<String> silent) {

    public Witness {
        trials = List.copyOf(trials);
        silent = List.copyOf(silent);
    }
}
