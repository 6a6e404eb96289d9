package dev.magistrait.analysis;

import dev.magistrait.policy.Mistake;
import java.util.List;

/** Policies with mistakes: nothing is checked. */
public final class RefusedPolicies extends RuntimeException {

    private final transient List<Mistake> mistakes;

    RefusedPolicies(List<Mistake> mistakes) {
        super(mistakes.size() + " mistakes in policies");
        this.mistakes = List.copyOf(mistakes);
    }

    /** All of them, by file and place. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
