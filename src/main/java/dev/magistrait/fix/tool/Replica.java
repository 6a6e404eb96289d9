package dev.magistrait.fix.tool;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A copy of a tree for Cargo: without what Git keeps and what Cargo built. Files are copied and not linked, since build scripts can write to them,
 * and are as new as the copy, since by their age Cargo tells what it has compiled.
 */
final class Replica extends SimpleFileVisitor<Path> {

    private final Path from;
    private final Path to;

    private Replica(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    static void make(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new Replica(from, to));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        if (directory.endsWith(".git") || isBuilt(directory)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        Files.createDirectories(to.resolve(from.relativize(directory)));
        return FileVisitResult.CONTINUE;
    }

    /** Cargo marks what it builds as every cache is to be. */
    private static boolean isBuilt(Path directory) {
        return directory.endsWith("target")
                && (Files.exists(directory.resolve("CACHEDIR.TAG"))
                        || Files.exists(directory.resolveSibling("Cargo.toml")));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile() || attributes.isSymbolicLink()) {
            Files.copy(file, to.resolve(from.relativize(file)), LinkOption.NOFOLLOW_LINKS);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        // Whoever needs it says so.
        return FileVisitResult.CONTINUE;
    }
}
