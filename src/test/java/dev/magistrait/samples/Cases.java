package dev.magistrait.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All samples, and the cases that lie beside the project where they do. */
final class Cases {

    private static final Path BESIDE = Path.of("..", "shared", "cases");

    private Cases() {}

    static List<Path> all() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String name : Sample.names()) {
            found.add(Sample.SAMPLES.resolve(name));
        }
        if (Files.isDirectory(BESIDE)) {
            try (Stream<Path> cases = Files.list(BESIDE)) {
                cases.filter(c -> Files.isDirectory(c) || c.toString().endsWith(".rs"))
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }
}
