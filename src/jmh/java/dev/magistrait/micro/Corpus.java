package dev.magistrait.micro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Rust files of a directory in memory; of a large one, every so many files. */
public record Corpus(List<byte[]> files) {

    /** Enough that no file stands out, and small enough that a round takes seconds. */
    private static final long ENOUGH = 4_000_000;

    public static Corpus of(String directory) {
        List<Path> all = rustFiles(Path.of(directory));
        long size = all.stream().mapToLong(f -> f.toFile().length()).sum();
        int step = (int) Math.max(1, Math.ceilDiv(size, ENOUGH));
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            files.add(read(all.get(i)));
        }
        return new Corpus(files);
    }

    public long bytes() {
        return files.stream().mapToLong(f -> f.length).sum();
    }

    private static List<Path> rustFiles(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(f -> f.toString().endsWith(".rs") && Files.isRegularFile(f))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
