package dev.magistrait.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Real code to try reading on: the samples, and what {@code -Dmagistrait.code} names. */
final class Rust {

    private Rust() {}

    static List<Path> files() throws IOException {
        List<Path> found = new ArrayList<>(below("samples"));
        String more = System.getProperty("magistrait.code", "");
        if (!more.isEmpty()) {
            found.addAll(below(more));
        }
        return found;
    }

    private static List<Path> below(String directory) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(directory))) {
            return all.filter(f -> f.toString().endsWith(".rs") && Files.isRegularFile(f))
                    .sorted()
                    .toList();
        }
    }
}
