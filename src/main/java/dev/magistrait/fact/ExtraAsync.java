package dev.magistrait.fact;

import dev.magistrait.source.Span;

/**
 * A method of an impl that is {@code async} where the trait's is not, and returns something that the impl's future is not.
 *
 * @param method the method's name
 * @param selfType the type that the impl is for, as written
 * @param returned what the trait's method returns, in words
 * @param asked the method's name in the trait
 * @param place the method's name in the impl
 */
public record ExtraAsync(TraitId trait, String method, String selfType, String returned, Span asked, Place place)
        implements OnCode {}
