package dev.magistrait.fact;

/** That the trait needs a {@code Send} form and one without: it has both, or an implementor cannot be {@code Send}. Derived. */
@Derived
public record VariantWanted(TraitId trait) implements Fact {}
