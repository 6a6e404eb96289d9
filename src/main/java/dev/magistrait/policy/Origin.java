package dev.magistrait.policy;

import java.util.Comparator;

/**
 * Where a policy says something.
 *
 * @param file the policy as reports name it: a path, {@code bundled:strict}, or the URL, commit and path of one in Git
 * @param line from 1
 * @param column from 1, in characters
 */
public record Origin(String file, int line, int column) implements Comparable<Origin> {

    private static final Comparator<Origin> ORDER =
            Comparator.comparing(Origin::file).thenComparingInt(Origin::line).thenComparingInt(Origin::column);

    /** What holds where no policy says anything. */
    public static final Origin BUILT_IN = new Origin("bundled:default", 1, 1);

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
