package dev.magistrait.finding;

import dev.magistrait.source.Span;
import java.util.Comparator;

/**
 * Input that could not be read, or not be judged, wholly or in part.
 *
 * @param kind what went wrong
 * @param span the place; the start of the file when there is no better
 * @param message what could not be read, and why
 * @param remedy what the user can do; empty when nothing
 */
public record Problem(Kind kind, Span span, String message, String remedy) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::span).thenComparing(Problem::kind).thenComparing(Problem::message);

    /** The kinds of problem; only {@link #SYNTAX} leaves the exit code alone. */
    public enum Kind {
        /** A file or directory that is missing or may not be read. */
        UNREADABLE,
        /** A manifest that is no TOML, or says what Cargo would refuse. */
        MANIFEST,
        /** A file that is not Rust at all: binary, not UTF-8, mostly errors, too large. */
        NOT_RUST,
        /** A rule of a policy that asks for more work than is done. */
        POLICY,
        /** A part of a file that the grammar does not know. The rest is read. */
        SYNTAX;

        /** The word that reports use. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** Whether exit code 3 says so. */
        public boolean unread() {
            return this != SYNTAX;
        }
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
