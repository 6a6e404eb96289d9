package dev.magistrait.analysis;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * What was done to files since a check.
 *
 * @param written files that may have other content, and are there as they were
 * @param moved files that came or went, or may have
 */
public record Changes(Set<Path> written, Set<Path> moved) {

    /** Nothing was done. */
    public static final Changes NONE = new Changes(Set.of(), Set.of());

    public Changes {
        written = Set.copyOf(written);
        moved = Set.copyOf(moved);
    }

    /** Both. */
    public Changes and(Changes more) {
        Set<Path> allWritten = new HashSet<>(written);
        allWritten.addAll(more.written);
        Set<Path> allMoved = new HashSet<>(moved);
        allMoved.addAll(more.moved);
        return new Changes(allWritten, allMoved);
    }

    boolean touches(Path file) {
        return written.contains(file) || moved.contains(file);
    }
}
