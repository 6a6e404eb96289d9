package dev.magistrait.source;

import java.util.Comparator;

/**
 * A region of a named file.
 *
 * @param file the path relative to the workspace root, with {@code /} between its parts
 * @param region where in the file
 */
public record Span(String file, Region region) implements Comparable<Span> {

    private static final Comparator<Span> ORDER =
            Comparator.comparing(Span::file).thenComparing(Span::region);

    public Span {
        if (file.isEmpty()) {
            throw new IllegalArgumentException("a span needs a file");
        }
    }

    public int line() {
        return region.line();
    }

    public int column() {
        return region.column();
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + region;
    }
}
