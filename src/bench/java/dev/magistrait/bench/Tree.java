package dev.magistrait.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A tree of Rust.
 *
 * @param files its Rust files, as walked by tools that heed {@code .gitignore}
 */
record Tree(Path directory, List<Path> files, long lines, long bytes) {

    private static final Set<String> NOT_COPIED = Set.of(".git", "target");

    static Tree of(Path directory, List<Path> files) {
        try {
            long lines = 0;
            long bytes = 0;
            for (Path file : files) {
                byte[] text = Files.readAllBytes(file);
                bytes += text.length;
                for (byte b : text) {
                    lines += b == '\n' ? 1 : 0;
                }
            }
            return new Tree(directory, files, lines, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return String.valueOf(directory.getFileName());
    }

    /** The files' names, one a line. */
    void list(Path into) {
        try {
            Files.write(into, files.stream().map(Path::toString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same tree elsewhere, where files may be changed. */
    void copy(Path to) {
        try {
            delete(to);
            Files.walkFileTree(directory, new Copy(directory, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file in a copy that stands in the middle by its size; none of a build script or a test alone. */
    Path middle(Path copy) {
        List<Path> sources = new ArrayList<>(files.stream()
                .filter(f -> directory.relativize(f).toString().contains("src/"))
                .toList());
        if (sources.isEmpty()) {
            sources.addAll(files);
        }
        sources.sort(Comparator.comparingLong((Path f) -> f.toFile().length()).thenComparing(f -> f));
        return copy.resolve(directory.relativize(sources.get(sources.size() / 2)));
    }

    /** Adds a line that means nothing. */
    static void touch(Path file) {
        try {
            Files.writeString(file, "// changed\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static final class Copy extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copy(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
            if (NOT_COPIED.contains(String.valueOf(path.getFileName())) && !path.equals(from)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(path)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
            Files.copy(
                    path,
                    to.resolve(from.relativize(path)),
                    LinkOption.NOFOLLOW_LINKS,
                    StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
        }
    }
}
