package dev.magistrait.fact;

/** That the language makes trait objects of the trait as it stands, with a feature that is supposed. Derived. */
@Derived
public record DynByLanguage(TraitId trait) implements Fact {}
