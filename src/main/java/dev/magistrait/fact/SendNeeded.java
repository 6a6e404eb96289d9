package dev.magistrait.fact;

/**
 * That the trait's futures, called on a generic receiver, must be {@code Send}. Derived.
 *
 * @param sink what asks for it, such as {@code tokio::spawn}
 */
@Derived
public record SendNeeded(TraitId trait, String sink) implements Fact {}
