package dev.magistrait.source;

/**
 * A region of a named file.
 *
 * @param file the path relative to the workspace root, with {@code /} between its parts
 * @param region where in the file
 */
public record Span(String file, Region region) implements Comparable<Span> {

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
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : region.compareTo(other.region);
    }

    @Override
    public String toString() {
        return file + ":" + region;
    }
}
