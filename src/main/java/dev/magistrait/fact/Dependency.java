package dev.magistrait.fact;

import dev.magistrait.source.Span;

/**
 * A dependency of a crate.
 *
 * @param crate the depending package
 * @param name the key in the manifest
 * @param packageName the package it means, other than {@code name} when renamed
 * @param version the requirement as written; empty for path and Git dependencies without one
 * @param inherited {@code workspace = true}
 * @param span the key in the depending package's manifest
 */
public record Dependency(
        String crate,
        String name,
        String packageName,
        Kind kind,
        boolean optional,
        String version,
        boolean inherited,
        Span span)
        implements Fact {

    /** The table it stands in. */
    public enum Kind {
        NORMAL,
        DEV,
        BUILD
    }

    /** The same of another package. */
    public Dependency of(String other) {
        return new Dependency(other, name, packageName, kind, optional, version, inherited, span);
    }

    /** The name in {@code extern} position: hyphens are underscores there. */
    public String externName() {
        return name.replace('-', '_');
    }
}
