package dev.magistrait.fact;

import java.util.List;

/**
 * Of every trait object of the child, the ancestor is a part. Transitive, and reflexive: each trait is its own with no steps.
 *
 * @param via the bounds that lead from the child up
 */
public record SupertraitOf(TraitId child, TraitId ancestor, List<Step> via) implements Fact {
    public SupertraitOf {
        via = List.copyOf(via);
    }

    public boolean proper() {
        return !child.equals(ancestor);
    }
}
