package dev.magistrait.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the launcher makes the JDK's ahead-of-time cache from: runs like those to come, which find the classes that these needed. */
final class Training {

    private Training() {}

    /** @param directory the one argument: code to check, first with nothing kept of it, then with all that is kept */
    public static void main(String... directory) throws IOException {
        Path cache = Files.createTempDirectory("magistrait");
        try {
            for (List<String> more : List.of(List.<String>of(), List.of("--format", "json"))) {
                check(directory[0], cache, more);
            }
        } finally {
            delete(cache);
        }
    }

    private static void check(String directory, Path cache, List<String> more) {
        Stream<String> words =
                Stream.concat(Stream.of("check", directory, "--cache-dir", cache.toString()), more.stream());
        new Main(new Standard(), Terminal.ofProcess()).run(words.toArray(String[]::new));
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
