package dev.magistrait.fact;

import dev.magistrait.rust.Edition;
import dev.magistrait.source.Span;

/**
 * A Cargo package, or a lone file.
 *
 * @param name the package's name
 * @param published whether the manifest lets it be published ({@code publish} is not {@code false} nor an empty list)
 * @param library whether it has a library target that others can depend on
 * @param lints where its lints get their levels
 * @param span the package's name in its manifest, or the start of the lone file
 */
public record Crate(String name, Edition edition, Msrv msrv, boolean published, boolean library, Lints lints, Span span)
        implements Fact {

    /** What a manifest says of lints. */
    public enum Lints {
        /** {@code lints.workspace = true}. */
        WORKSPACE,
        /** {@code [lints]} with levels of its own. */
        OWN,
        NONE
    }

    /** One whose manifest says nothing of lints. */
    public Crate(String name, Edition edition, Msrv msrv, boolean published, boolean library, Span span) {
        this(name, edition, msrv, published, library, Lints.NONE, span);
    }

    /** The same package under another name. */
    public Crate named(String other) {
        return new Crate(other, edition, msrv, published, library, lints, span);
    }

    /** The same package, had it declared another version of Rust. */
    public Crate with(Msrv other) {
        return new Crate(name, edition, other, published, library, lints, span);
    }

    /** The same package, were it not published. */
    public Crate kept() {
        return new Crate(name, edition, msrv, false, library, lints, span);
    }
}
