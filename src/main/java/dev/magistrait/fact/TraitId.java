package dev.magistrait.fact;

/**
 * A trait item: the join key of all facts on traits.
 *
 * @param path the defining path, such as {@code store::repo::Repository}; of a foreign trait the path it is named by
 * @param twin 0, or a number from 1 for further items of the same path (written under other {@code cfg}s)
 */
public record TraitId(String path, int twin) implements Comparable<TraitId> {

    public TraitId {
        if (path.isBlank() || twin < 0) {
            throw new IllegalArgumentException("not a trait's path: \"" + path + "\" twin " + twin);
        }
    }

    /** A trait with one item. */
    public static TraitId of(String path) {
        return new TraitId(path, 0);
    }

    /** The last segment of the path. */
    public String name() {
        return path.substring(path.lastIndexOf(':') + 1);
    }

    @Override
    public int compareTo(TraitId other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : Integer.compare(twin, other.twin);
    }

    @Override
    public String toString() {
        return twin == 0 ? path : path + "#" + twin;
    }
}
