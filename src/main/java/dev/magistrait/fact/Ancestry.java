package dev.magistrait.fact;

import java.util.List;

/**
 * What stands above a trait, for policies that ask for it.
 *
 * @param lineage all supertraits of the workspace; they are followed when they are asked for
 */
@Derived
public record Ancestry(TraitId trait, Lineage lineage) implements Fact {

    /** Those right above it, as they are written. */
    public List<SupertraitOf> bounds() {
        return lineage.parents(trait);
    }

    /** All of them, nearest first. */
    public List<TraitId> supertraits() {
        return lineage.above(trait);
    }
}
