package dev.magistrait.fact;

import dev.magistrait.rust.RustVersion;
import dev.magistrait.source.Span;
import java.util.List;

/**
 * The oldest compiler that a crate declares to support.
 *
 * @param version what is declared, raised to the edition's floor; {@code 0.0} when nothing is declared
 * @param source where it is declared: {@code rust-version}, {@code clippy.toml}, {@code rust-toolchain}, or {@code none}
 * @param span the declaring line; empty or one
 */
public record Msrv(RustVersion version, String source, List<Span> span) {

    public static final Msrv NONE = new Msrv(RustVersion.NONE, "none", List.of());

    public Msrv {
        span = List.copyOf(span);
    }

    public boolean declared() {
        return !source.equals("none");
    }

    /** Whether the declared version is older. An undeclared one never counts as old. */
    public boolean below(RustVersion other) {
        return declared() && version.before(other);
    }

    /** Whether the declared version is too old for {@code dynosaur}. */
    public boolean belowDynosaur() {
        return below(RustVersion.DYNOSAUR);
    }

    /** Whether the declared version has no {@code async fn} in traits. An undeclared one never counts as old. */
    public boolean belowNativeAsync() {
        return below(RustVersion.NATIVE_ASYNC);
    }
}
