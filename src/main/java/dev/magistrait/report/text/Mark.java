package dev.magistrait.report.text;

import java.util.Comparator;

/**
 * An underline on one line.
 *
 * @param from the first column, from 0
 * @param to the column after the last; {@link #LINE_END} for the rest of the line
 * @param label what stands beside it; may be empty
 * @param style of the underline and the label
 */
record Mark(int from, int to, String label, boolean primary, Style style) {

    static final int LINE_END = Integer.MAX_VALUE;

    static final Comparator<Mark> FROM_THE_RIGHT =
            Comparator.comparingInt(Mark::from).thenComparingInt(Mark::to).reversed();

    Mark at(int newFrom, int newTo) {
        return new Mark(newFrom, newTo, label, primary, style);
    }

    boolean labelled() {
        return !label.isEmpty();
    }

    String underline() {
        return (primary ? "^" : "-").repeat(to - from);
    }
}
