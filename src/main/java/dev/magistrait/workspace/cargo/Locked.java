package dev.magistrait.workspace.cargo;

import dev.magistrait.source.Span;

/**
 * A version that {@code Cargo.lock} holds of a package that is asked for.
 *
 * @param packageName the package's name
 * @param version its version, such as {@code 0.8.4}
 * @param span the version in the file
 */
public record Locked(String packageName, String version, Span span) {}
