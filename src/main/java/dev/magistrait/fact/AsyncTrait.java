package dev.magistrait.fact;

/**
 * A trait of the workspace with a method that gives a future. Derived.
 *
 * @param belowNative whether the crate that writes it declares a compiler older than {@code async fn} in traits
 */
@Derived
public record AsyncTrait(TraitId trait, boolean belowNative) implements Fact {}
