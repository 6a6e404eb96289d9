package dev.magistrait.fact;

/**
 * A bound on the trait that {@code trait_variant::make(Name: …)} generates, wherever bounds can stand. Impls of it are none.
 *
 * @param trait the written trait
 * @param place the bound
 */
public record VariantUse(TraitId trait, Place place) implements OnCode {}
