package dev.magistrait.fact;

import dev.magistrait.source.Span;

/** One step of a closure computed by resolution, such as a re-export; evidence for {@code explain}. */
public record Step(String text, Span span) {}
