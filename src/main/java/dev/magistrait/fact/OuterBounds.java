package dev.magistrait.fact;

import java.util.List;

/**
 * What stands above a trait besides the traits of which there are facts: its own bounds, and those of the traits of the workspace above it.
 *
 * @param names of a trait of std its last segment, as {@code Send}; of another its path; of a lifetime that with its tick. Sorted
 */
public record OuterBounds(TraitId trait, List<String> names) implements Fact {

    /** So many are told of one trait. */
    public static final int MOST = 64;

    public OuterBounds {
        names = List.copyOf(names);
    }
}
