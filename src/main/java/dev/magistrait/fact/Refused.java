package dev.magistrait.fact;

/** That the compiler refuses a form of a trait as the trait stands, with nothing to do about it beside the trait. */
@Derived
public record Refused(TraitId trait, Form form) implements Fact {}
