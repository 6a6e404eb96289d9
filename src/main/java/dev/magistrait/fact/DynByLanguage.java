package dev.magistrait.fact;

/** That the language itself makes trait objects of the trait, with a feature that is supposed, so that they ask for no other form. Derived. */
@Derived
public record DynByLanguage(TraitId trait) implements Fact {}
