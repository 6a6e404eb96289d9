package dev.magistrait.fact;

/** What follows of a trait of the workspace, with the trait, as policies see it. Derived. */
@Derived
public record OfTrait(Fact fact, TraitDecl decl) implements Fact {}
