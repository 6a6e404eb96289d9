package dev.magistrait.fact;

import dev.magistrait.source.Span;

/**
 * A hand-written way from a native trait to trait objects: {@code impl<T: Native> Boxed for T}. Derived.
 *
 * @param trait the native trait
 * @param boxed its twin with boxed futures
 * @param span the word {@code impl} of the blanket impl
 */
@Derived
public record Bridge(TraitId trait, TraitId boxed, Span span) implements Fact {}
