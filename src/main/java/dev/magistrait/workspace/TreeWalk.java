package dev.magistrait.workspace;

import dev.magistrait.workspace.file.GitIgnore;
import dev.magistrait.workspace.file.Listing;
import dev.magistrait.workspace.file.TreeMemory;
import dev.magistrait.workspace.manifest.Manifest;
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

    /** @param path of the directory below the top; empty for the top */
    private record Open(Path directory, String path, GitIgnore ignored) {

        /** The path of an entry below the top. */
        String of(String name) {
            return path.isEmpty() ? name : path + "/" + name;
        }
    }

    private final Path top;
    private final List<Path> manifests = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final TreeMemory memory;
    private final BiConsumer<Path, IOException> failed;

    private TreeWalk(Path top, TreeMemory memory, BiConsumer<Path, IOException> failed) {
        this.top = top;
        this.memory = memory;
        this.failed = failed;
    }

    /** Walks all that lies below a directory; what cannot be listed is told to {@code failed} and left out. */
    static TreeWalk of(Path top, TreeMemory memory, BiConsumer<Path, IOException> failed) {
        TreeWalk walk = new TreeWalk(top, memory, failed);
        walk.open.push(new Open(top, "", GitIgnore.NONE));
        while (!walk.open.isEmpty()) {
            walk.enter(walk.open.pop());
        }
        return walk;
    }

    /** The directories that hold a manifest, those above before those below. */
    List<Path> manifests() {
        return manifests.stream().sorted().toList();
    }

    private void enter(Open from) {
        Path directory = from.directory();
        Listing listing = listing(directory);
        if (listing.vendored() && !directory.equals(top)) {
            return;
        }
        GitIgnore ignored = listing.ignoring() ? from.ignored().in(directory, from.path()) : from.ignored();
        if (listing.manifest() && !ignored.ignores(from.of(Manifest.NAME), Manifest.NAME, false)) {
            manifests.add(directory);
        }
        for (Path below : listing.directories()) {
            String name = String.valueOf(below.getFileName());
            String path = from.of(name);
            if (!ignored.ignores(path, name, true)) {
                open.push(new Open(below, path, ignored));
            }
        }
    }

    private Listing listing(Path directory) {
        try {
            return memory.listing(directory, TreeWalk::list);
        } catch (DirectoryIteratorException e) {
            failed.accept(directory, e.getCause());
        } catch (IOException e) {
            failed.accept(directory, e);
        }
        return Listing.NONE;
    }

    private static Listing list(Path directory) throws IOException {
        boolean manifest = false;
        boolean ignoring = false;
        boolean vendored = false;
        List<Path> directories = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                ignoring |= name.equals(GitIgnore.NAME);
                vendored |= name.equals(VENDORED);
                if (mayBeEntered(name) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    directories.add(entry);
                } else {
                    manifest |= name.equals(Manifest.NAME);
                }
            }
        }
        return new Listing(manifest, ignoring, vendored, directories);
    }

    private static boolean mayBeEntered(String name) {
        return !name.startsWith(".") && !name.equals("target");
    }
}
