package dev.magistrait.fact;

/**
 * That the trait's futures are promised to be {@code Send} today, and that one of them, called on a generic receiver, goes where it is not
 * understood what asks for that promise. Derived.
 */
@Derived
public record SendOpen(TraitId trait) implements Fact {}
