package dev.magistrait.fact;

/** The mechanism that serves the generics of a trait, where something else serves its trait objects. */
@Derived
public record StaticSide(TraitId trait, Mechanism mechanism) implements Fact {}
