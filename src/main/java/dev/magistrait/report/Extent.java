package dev.magistrait.report;

/**
 * How much was read.
 *
 * @param files Rust files, each counted once
 * @param lines their lines
 */
public record Extent(int files, long lines) {

    public static final Extent NONE = new Extent(0, 0);

    public Extent {
        if (files < 0 || lines < 0) {
            throw new IllegalArgumentException("not an extent: " + files + " files, " + lines + " lines");
        }
    }

    public Extent plus(Extent other) {
        return new Extent(files + other.files, lines + other.lines);
    }
}
