package dev.magistrait.policy;

import dev.magistrait.source.Span;
import java.util.Comparator;

/**
 * What is wrong in a policy.
 *
 * @param span where, on one line; the start of the file when there is no better
 * @param message what is wrong, with the words written
 * @param expected what would be right; empty when there is nothing to say
 * @param help the nearest known names, or another remedy; empty without
 * @param line the text of that line; empty where the file could not be read
 */
public record Mistake(Span span, String message, String expected, String help, String line)
        implements Comparable<Mistake> {

    private static final Comparator<Mistake> ORDER = Comparator.comparing((Mistake m) -> m.span.region())
            .thenComparing(Mistake::message)
            .thenComparing(Mistake::expected);

    @Override
    public int compareTo(Mistake other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return span + ": " + message + (expected.isEmpty() ? "" : "; expected " + expected)
                + (help.isEmpty() ? "" : "; " + help);
    }
}
