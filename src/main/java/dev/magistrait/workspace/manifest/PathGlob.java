package dev.magistrait.workspace.manifest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds the directories that a pattern of {@code members} means: {@code *}, {@code ?}, {@code [..]} in a name, {@code **} for any number of directories. */
final class PathGlob {

    private static final String ANY_DEPTH = "**";

    private PathGlob() {}

    /**
     * The directories that match, sorted. Each is there once after each step, by whatever links it can be reached: neither many {@code **}
     * nor links that lead back multiply.
     */
    static NavigableSet<Path> expand(Path root, String pattern) {
        Found found = new Found();
        found.add(root, real(root));
        for (String part : pattern.split("/")) {
            found = step(found, part);
        }
        return new TreeSet<>(found.byReal.values());
    }

    /** Directories by their real paths; of several paths to one, the first that goes by no link, else the first. */
    private static final class Found {

        private final NavigableMap<Path, Path> byReal = new TreeMap<>();

        /** Says whether it is new. */
        boolean add(Path path, Path real) {
            Path before = byReal.putIfAbsent(real, path);
            if (before != null && !before.equals(real) && (path.equals(real) || path.compareTo(before) < 0)) {
                byReal.put(real, path);
            }
            return before == null;
        }
    }

    private static Found step(Found from, String part) {
        if (part.equals(ANY_DEPTH)) {
            return below(from);
        }
        Found next = new Found();
        if (NamePattern.isPattern(part)) {
            NamePattern names = new NamePattern(part);
            from.byReal.forEach((real, path) -> children(path, d -> names.matches(String.valueOf(d.getFileName())))
                    .forEach(child -> next.add(child, real(child, real))));
            return next;
        }
        from.byReal.values().stream()
                .map(path -> WrittenPath.resolve(path, part))
                .filter(Files::isDirectory)
                .forEach(child -> next.add(child, real(child)));
        return next;
    }

    /** Directories and all below them. Links are not followed. */
    private static Found below(Found from) {
        Found found = new Found();
        Deque<Map.Entry<Path, Path>> open = new ArrayDeque<>(from.byReal.entrySet());
        while (!open.isEmpty()) {
            Map.Entry<Path, Path> next = open.pop();
            if (found.add(next.getValue(), next.getKey())) {
                children(next.getValue(), d -> !Files.isSymbolicLink(d))
                        .forEach(c -> open.push(Map.entry(real(c, next.getKey()), c)));
            }
        }
        return found;
    }

    private static Path real(Path child, Path parent) {
        return Files.isSymbolicLink(child) ? real(child) : parent.resolve(child.getFileName());
    }

    private static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException _) {
            return directory;
        }
    }

    private static List<Path> children(Path directory, Predicate<Path> wanted) {
        List<Path> found = new ArrayList<>();
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
