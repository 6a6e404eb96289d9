package dev.magistrait.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Finds Rust files; hidden directories and {@code target} are not entered. */
final class Walked extends SimpleFileVisitor<Path> {

    private final Path top;
    private final List<Path> found = new ArrayList<>();

    private Walked(Path top) {
        this.top = top;
    }

    static List<Path> rustFiles(Path top) {
        Walked walked = new Walked(top);
        try {
            Files.walkFileTree(top, walked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return walked.found.stream().sorted().toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        String name = String.valueOf(directory.getFileName());
        boolean left = !directory.equals(top) && (name.startsWith(".") || name.equals("target"));
        return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && file.toString().endsWith(".rs")) {
            found.add(file);
        }
        return FileVisitResult.CONTINUE;
    }
}
