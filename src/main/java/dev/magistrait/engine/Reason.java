package dev.magistrait.engine;

import dev.magistrait.source.Span;

/**
 * One thing that a decision rests on.
 *
 * @param rule the name of the rule that made something of it
 * @param text what it is, such as {@code `dyn Store` here}
 * @param span where it is
 */
public record Reason(String rule, String text, Span span) {}
