package dev.magistrait.fact;

import dev.magistrait.source.Span;

/**
 * A place where a type that implements only the written trait is given for the variant that {@code make} generates.
 *
 * @param trait the written trait
 * @param variant the variant's name
 * @param type the type's name
 * @param impl the word {@code impl} of what it does implement
 * @param bound the bound that asks for the variant
 * @param place the use
 */
public record UnmetVariant(TraitId trait, String variant, String type, Span impl, Span bound, Place place)
        implements OnCode {}
