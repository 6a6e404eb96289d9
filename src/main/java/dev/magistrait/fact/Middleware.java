package dev.magistrait.fact;

import dev.magistrait.source.Span;

/**
 * An impl of a trait for a type around a parameter that has the trait, or its variant, itself: {@code impl<S: Svc> Svc for Limit<S>}.
 *
 * @param impl the word {@code impl}
 * @param bound the parameter's bound
 */
public record Middleware(TraitId trait, Span impl, Span bound) implements Fact {}
