package dev.magistrait.fact;

/** That every {@code async fn} of the trait that promises nothing is allowed to by its author, and there is one. Derived. */
@Derived
public record BareByChoice(TraitId trait) implements Fact {}
