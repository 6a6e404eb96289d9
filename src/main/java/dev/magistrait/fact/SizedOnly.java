package dev.magistrait.fact;

/** That {@code where Self: Sized} keeps all async and opaque methods of the trait out of its trait objects. Derived. */
@Derived
public record SizedOnly(TraitId trait) implements Fact {}
