package dev.magistrait.samples;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A line of a sample.
 *
 * @param file relative to the sample's folder, with {@code /}
 */
record Line(String file, int number) implements Comparable<Line> {

    private static final Comparator<Line> ORDER =
            Comparator.comparing(Line::file).thenComparingInt(Line::number);

    static Line of(Path folder, Path file, int number) {
        Path relative = folder.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize());
        return new Line(relative.toString().replace('\\', '/'), number);
    }

    @Override
    public int compareTo(Line other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + number;
    }
}
