package dev.magistrait.samples;

import java.util.Comparator;

/**
 * That a rule reports a line, whether a sample says so or the analysis.
 *
 * @param file relative to the sample's folder
 */
record Mark(String file, int line, String rule) implements Comparable<Mark> {

    /** By place alone: several marks on a line keep their order. */
    private static final Comparator<Mark> ORDER =
            Comparator.comparing(Mark::file).thenComparingInt(Mark::line);

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + rule;
    }
}
