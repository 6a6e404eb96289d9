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
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Finds manifests and Rust files below a directory. Left out: what {@code .gitignore} files at or below it name, hidden directories,
 * {@code target}, and crates that {@code cargo vendor} copied. Links to directories are not followed, so that a loop ends.
 */
final class TreeWalk {

    /** Cargo writes it into every crate that it vendors: other people's code. */
    private static final String VENDORED = ".cargo-checksum.json";

    private record Open(Path directory, GitIgnore ignored) {}

    private final NavigableSet<Path> manifests = new TreeSet<>();
    private final NavigableSet<Path> rustFiles = new TreeSet<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final BiConsumer<Path, IOException> failed;

    private TreeWalk(BiConsumer<Path, IOException> failed) {
        this.failed = failed;
    }

    /** Walks all that lies below a directory; what cannot be listed is told to {@code failed} and left out. */
    static TreeWalk of(Path top, BiConsumer<Path, IOException> failed) {
        TreeWalk walk = new TreeWalk(failed);
        walk.open.push(new Open(top, GitIgnore.NONE));
        while (!walk.open.isEmpty()) {
            walk.list(walk.open.pop());
        }
        return walk;
    }

    /** The directories that hold a manifest, those above before those below. */
    List<Path> manifests() {
        return List.copyOf(manifests);
    }

    List<Path> rustFiles() {
        return List.copyOf(rustFiles);
    }

    private void list(Open from) {
        GitIgnore ignored = from.ignored().in(from.directory());
        for (Path entry : entries(from.directory())) {
            boolean directory = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
            if (ignored.ignores(entry, directory)) {
                continue;
            }
            if (!directory) {
                file(entry);
            } else if (entered(entry)) {
                open.push(new Open(entry, ignored));
            }
        }
    }

    private List<Path> entries(Path directory) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            stream.forEach(found::add);
        } catch (DirectoryIteratorException e) {
            failed.accept(directory, e.getCause());
        } catch (IOException e) {
            failed.accept(directory, e);
        }
        return found;
    }

    private void file(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.equals(Manifest.NAME) && file.getParent() != null) {
            manifests.add(file.getParent());
        } else if (name.endsWith(LoneFile.SUFFIX)) {
            rustFiles.add(file);
        }
    }

    private static boolean entered(Path directory) {
        String name = String.valueOf(directory.getFileName());
        return !name.startsWith(".") && !name.equals("target") && !Files.exists(directory.resolve(VENDORED));
    }
}
