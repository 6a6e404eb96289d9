package dev.magistrait.workspace;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Finds manifests below a directory. Left out: what {@code .gitignore} files at or below it name, hidden directories,
 * {@code target}, and crates that {@code cargo vendor} copied. Links to directories are not followed, so that a loop ends.
 */
final class TreeWalk {

    /** Cargo writes it into every crate that it vendors: other people's code. */
    private static final String VENDORED = ".cargo-checksum.json";

    private record Open(Path directory, GitIgnore ignored) {}

    /** An entry of a directory; its name apart, because it is looked at often. */
    private record Entry(Path path, String name) {}

    private final Path top;
    private final List<Path> manifests = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final BiConsumer<Path, IOException> failed;

    private TreeWalk(Path top, BiConsumer<Path, IOException> failed) {
        this.top = top;
        this.failed = failed;
    }

    /** Walks all that lies below a directory; what cannot be listed is told to {@code failed} and left out. */
    static TreeWalk of(Path top, BiConsumer<Path, IOException> failed) {
        TreeWalk walk = new TreeWalk(top, failed);
        walk.open.push(new Open(top, GitIgnore.NONE));
        while (!walk.open.isEmpty()) {
            walk.list(walk.open.pop());
        }
        return walk;
    }

    /** The directories that hold a manifest, those above before those below. */
    List<Path> manifests() {
        return manifests.stream().sorted().toList();
    }

    private void list(Open from) {
        List<Entry> entries = entries(from.directory());
        if (!from.directory().equals(top) && holds(entries, VENDORED)) {
            return;
        }
        GitIgnore ignored = holds(entries, GitIgnore.NAME) ? from.ignored().in(from.directory()) : from.ignored();
        for (Entry entry : entries) {
            // Most entries are neither: no rule is asked about them.
            boolean manifest = entry.name().equals(Manifest.NAME);
            boolean directory = (manifest || mayBeEntered(entry.name()))
                    && Files.isDirectory(entry.path(), LinkOption.NOFOLLOW_LINKS);
            if ((!manifest && !directory) || ignored.ignores(entry.path(), directory)) {
                continue;
            }
            if (directory) {
                open.push(new Open(entry.path(), ignored));
            } else {
                manifests.add(from.directory());
            }
        }
    }

    private static boolean holds(List<Entry> entries, String name) {
        for (Entry entry : entries) {
            if (entry.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private List<Entry> entries(Path directory) {
        List<Entry> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path entry : stream) {
                found.add(new Entry(entry, String.valueOf(entry.getFileName())));
            }
        } catch (DirectoryIteratorException e) {
            failed.accept(directory, e.getCause());
        } catch (IOException e) {
            failed.accept(directory, e);
        }
        return found;
    }

    private static boolean mayBeEntered(String name) {
        return !name.startsWith(".") && !name.equals("target");
    }
}
