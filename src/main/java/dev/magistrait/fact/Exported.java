package dev.magistrait.fact;

/** That code outside of this workspace can use or implement the trait. Derived. */
@Derived
public record Exported(TraitId trait) implements Fact {}
