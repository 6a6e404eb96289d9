package dev.magistrait.fix.write;

import java.util.Comparator;

/**
 * An edit by the bytes it takes the place of.
 *
 * @param end exclusive
 */
record Placed(int start, int end, String text) implements Comparable<Placed> {

    private static final Comparator<Placed> ORDER =
            Comparator.comparingInt(Placed::start).thenComparingInt(Placed::end).thenComparing(Placed::text);

    /** Whether both claim a byte, or one inserts inside of what the other takes away. */
    boolean overlaps(Placed other) {
        return start < other.end && other.start < end;
    }

    /** The same, or they meet at a place where one inserts, and which of them comes first is anybody's guess. */
    boolean meets(Placed other) {
        boolean inserts = start == end || other.start == other.end;
        return overlaps(other) || (inserts && start <= other.end && other.start <= end);
    }

    @Override
    public int compareTo(Placed other) {
        return ORDER.compare(this, other);
    }
}
