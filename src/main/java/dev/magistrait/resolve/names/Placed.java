package dev.magistrait.resolve.names;

/** An item of an outline together with the file, as part of a crate, that it stands in. */
public record Placed<T>(SourceUnit file, T item) {}
