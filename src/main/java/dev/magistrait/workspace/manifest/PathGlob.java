package dev.magistrait.workspace.manifest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds the directories that a pattern of {@code members} means: {@code *}, {@code ?}, {@code [..]} in a name, {@code **} for any number of directories. */
final class PathGlob {

    private static final String ANY_DEPTH = "**";

    private PathGlob() {}

    /** The directories that match, sorted. A set after each step keeps many {@code **} from multiplying. */
    static NavigableSet<Path> expand(Path root, String pattern) {
        NavigableSet<Path> found = new TreeSet<>(List.of(root));
        for (String part : pattern.split("/")) {
            NavigableSet<Path> next = new TreeSet<>();
            for (Path directory : found) {
                next.addAll(step(directory, part));
            }
            found = next;
        }
        return found;
    }

    private static NavigableSet<Path> step(Path directory, String part) {
        if (part.equals(ANY_DEPTH)) {
            return below(directory);
        }
        if (NamePattern.isPattern(part)) {
            NamePattern names = new NamePattern(part);
            return children(directory, d -> names.matches(String.valueOf(d.getFileName())));
        }
        Path child = WrittenPath.resolve(directory, part);
        return Files.isDirectory(child) ? new TreeSet<>(List.of(child)) : new TreeSet<>();
    }

    /** A directory and all below it. Links are not followed, so that a loop ends. */
    private static NavigableSet<Path> below(Path top) {
        NavigableSet<Path> found = new TreeSet<>(List.of(top));
        Deque<Path> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            NavigableSet<Path> children = children(open.pop(), d -> Files.isDirectory(d, LinkOption.NOFOLLOW_LINKS));
            children.stream().filter(found::add).forEach(open::push);
        }
        return found;
    }

    private static NavigableSet<Path> children(Path directory, Predicate<Path> wanted) {
        NavigableSet<Path> found = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry) && wanted.test(entry)) {
                    found.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // The walk over the whole tree reports directories that cannot be listed.
            return found;
        }
        return found;
    }
}
