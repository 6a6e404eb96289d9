package dev.magistrait.finding;

import dev.magistrait.source.Span;
import java.util.Comparator;

/**
 * Input that could not be read, or not be judged, wholly or in part.
 *
 * @param kind what went wrong
 * @param level how much it weighs: an error is what exit code 3 says
 * @param span the place; the start of the file when there is no better
 * @param message what could not be read, and why
 * @param remedy what the user can do; empty when nothing
 */
public record Problem(Kind kind, Level level, Span span, String message, String remedy) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::span).thenComparing(Problem::kind).thenComparing(Problem::message);

    /** The kinds of problem; only {@link #SYNTAX} leaves the exit code alone where no policy says otherwise. */
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

        /** The level of problems of that kind where no policy says otherwise. */
        public Level usual() {
            return this == SYNTAX ? Level.WARNING : Level.ERROR;
        }

        /** The rule by whose id policies and baselines speak of it; empty where they have no say. */
        public String rule() {
            return switch (this) {
                case UNREADABLE, MANIFEST, NOT_RUST -> "unread-code";
                case SYNTAX -> "partly-read-code";
                case POLICY -> "";
            };
        }
    }

    /** A problem of which no policy says how much it weighs. */
    public Problem(Kind kind, Span span, String message, String remedy) {
        this(kind, kind.usual(), span, message, remedy);
    }

    /** The same at another level. */
    public Problem at(Level other) {
        return new Problem(kind, other, span, message, remedy);
    }

    /** Whether exit code 3 says so. */
    public boolean unread() {
        return level == Level.ERROR;
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
