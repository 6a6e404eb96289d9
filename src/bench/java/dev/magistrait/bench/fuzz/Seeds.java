package dev.magistrait.bench.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The files that inputs are made of. */
final class Seeds {

    /** A larger file takes time that many small ones use better. */
    private static final int MOST_BYTES = 48_000;

    private final Map<Kind, List<Path>> files = new EnumMap<>(Kind.class);

    Seeds(List<Path> directories) {
        for (Kind kind : Kind.values()) {
            files.put(kind, new ArrayList<>());
        }
        directories.forEach(this::add);
    }

    private void add(Path directory) {
        try (Stream<Path> below = Files.walk(directory)) {
            below.filter(Files::isRegularFile).sorted().forEach(this::sort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sort(Path file) {
        for (Kind kind : Kind.values()) {
            if (kind.takes(file) && file.toFile().length() <= MOST_BYTES) {
                files.get(kind).add(file);
            }
        }
    }

    int count(Kind kind) {
        return files.get(kind).size();
    }

    byte[] any(Kind kind, RandomGenerator random) {
        List<Path> of = files.get(kind);
        try {
            return Files.readAllBytes(of.get(random.nextInt(of.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
