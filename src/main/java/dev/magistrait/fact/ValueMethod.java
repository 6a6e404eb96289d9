package dev.magistrait.fact;

import dev.magistrait.source.Span;

/**
 * A method of an impl that is not {@code async} and returns what certainly is no future.
 *
 * @param returned its return type in words
 * @param impl the word {@code impl} of its block
 * @param place the method's name
 */
public record ValueMethod(TraitId trait, String method, String returned, Span impl, Place place) implements OnCode {}
