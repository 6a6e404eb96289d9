package dev.magistrait.fact;

import dev.magistrait.source.Span;

/**
 * That an {@code async fn} awaits a call of itself, so that its future would hold itself (E0733).
 *
 * @param method the method's name
 * @param call the call that is awaited
 * @param place the method's name
 */
public record Recursion(TraitId trait, String method, Span call, Place place) implements OnCode {}
