package dev.magistrait.extract;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real code to try reading on: the samples, and what {@code -Dmagistrait.code} names. */
final class Rust {

    private Rust() {}

    static List<Path> files() throws IOException {
        String more = System.getProperty("magistrait.code", "");
        try (Stream<Path> samples = below("samples");
                Stream<Path> others = more.isEmpty() ? Stream.of() : below(more)) {
            return Stream.concat(samples, others).toList();
        }
    }

    private static Stream<Path> below(String directory) throws IOException {
        return Files.walk(Path.of(directory), new FileVisitOption[0])
                .filter(f -> f.toString().endsWith(".rs") && Files.isRegularFile(f))
                .sorted();
    }
}
