package dev.magistrait.fact;

/**
 * Code that syntax cannot judge.
 *
 * @param kind {@code macro}, {@code attribute-macro}, {@code generated}, {@code unresolved} or {@code syntax}
 * @param subject the path of the trait whose verdict it could change; empty when it could be any
 * @param text what is not seen
 */
public record BlindSpot(String kind, String subject, String text, Place place) implements Fact {}
