package dev.magistrait.fact;

/**
 * That a trait stands above another: of every trait object of the child, the parent is a part. For direct bounds only; {@link Lineage} goes on from
 * there.
 *
 * @param via the bound
 */
public record SupertraitOf(TraitId child, TraitId parent, Step via) implements Fact {}
