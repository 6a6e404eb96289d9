package dev.magistrait.resolve;

/** An item of an outline together with the file, as part of a crate, that it stands in. */
record Placed<T>(SourceUnit file, T item) {}
