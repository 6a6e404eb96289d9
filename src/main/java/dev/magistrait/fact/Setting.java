package dev.magistrait.fact;

/** A policy's setting, such as {@code both = dynosaur}. */
@Derived
public record Setting(String name, String value) implements Fact {}
