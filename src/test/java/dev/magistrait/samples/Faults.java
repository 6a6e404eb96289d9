package dev.magistrait.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A workspace with a fault in it, and what is so of it.
 *
 * @param paths that are checked; {@code DIR} is the workspace
 * @param options of the check
 * @param links files that hold the target of a link and stand for it
 */
record Faults(
        String name, List<String> paths, List<String> options, List<String> links, List<Expectation> expectations) {

    private static final Path TABLE = Path.of("src/test/resources/dev/magistrait/samples/faults.txt");

    static List<Faults> all() throws IOException {
        List<Faults> all = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                all.add(all.removeLast().with(line.strip()));
            } else {
                all.add(new Faults(line, List.of("DIR"), List.of(), List.of(), List.of()));
            }
        }
        return all;
    }

    private Faults with(String line) {
        List<String> words = List.of(line.split(" "));
        List<String> rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "check" -> new Faults(name, rest, options, links, expectations);
            case "with" -> new Faults(name, paths, rest, links, expectations);
            case "link" -> new Faults(name, paths, options, rest, expectations);
            default -> {
                List<Expectation> more = new ArrayList<>(expectations);
                more.add(Expectation.of(words));
                yield new Faults(name, paths, options, links, more);
            }
        };
    }

    List<String> command() {
        List<String> words = new ArrayList<>(List.of("check", "--no-cache", "--output", "json=" + answer()));
        words.addAll(options);
        words.addAll(paths);
        return words.stream().map(w -> w.replace("DIR", name)).toList();
    }

    String answer() {
        return name + ".json";
    }
}
