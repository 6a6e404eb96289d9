package dev.magistrait.policy;

/** A value, and where it is laid down. */
public record Sourced<T>(T value, Origin origin) {}
