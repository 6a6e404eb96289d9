package dev.magistrait.fact;

/** That a plain {@code async fn} serves the trait objects of the trait too, with a feature that is supposed. Derived. */
@Derived
public record NativeForDyn(TraitId trait) implements Fact {}
