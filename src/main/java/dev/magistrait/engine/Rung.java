package dev.magistrait.engine;

import dev.magistrait.rust.RustVersion;
import java.util.List;

/**
 * What one version of Rust changes for a package.
 *
 * @param met whether the package can count on it now: it declares that version or none
 * @param changes the verdicts that would be others, by trait; empty where it is met
 */
public record Rung(Kind kind, boolean met, List<Change> changes) {

    public Rung {
        changes = List.copyOf(changes);
    }

    /** The versions that matter for async traits, from the oldest. */
    public enum Kind {
        /** The decision table has native forms from here on. */
        NATIVE_ASYNC("`async fn` and `-> impl Trait` in traits", "1.75"),
        /** {@code dynosaur} asks for it. */
        DYNOSAUR("the `dynosaur` crate", "1.84"),
        /** Traits capture alike in all editions, so no verdict rests on it alone. */
        EDITION_2024("edition 2024", "1.85"),
        /** Generic code can then ask a method's future to be {@code Send}. Not stable, so without a version. */
        RETURN_TYPE_NOTATION("return-type notation, once it is stable", "");

        private final String brings;
        private final String rust;

        Kind(String brings, String rust) {
            this.brings = brings;
            this.rust = rust;
        }

        /** What it brings, in words. */
        public String brings() {
            return brings;
        }

        /** The version, such as {@code 1.75}; empty where there is none yet. */
        public String rust() {
            return rust;
        }

        boolean released() {
            return !rust.isEmpty();
        }

        RustVersion since() {
            return RustVersion.parse(rust).orElse(RustVersion.NONE);
        }
    }
}
