package dev.magistrait.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command line of {@code --live}.
 *
 * @param edits how many in all
 * @param seed of which the edits of the first tree are made
 */
record LiveOptions(int edits, int seed, List<Path> trees) {

    static final String WORD = "--live";

    static final String USAGE = """

            bin/bench --live [DIR…] edits copies of the trees at random (default: each of the samples), sources, manifests,
            policies, files that come and go, half of it unsaved, and holds what a tree that is held open says after each edit
            against a fresh check of the same, byte for byte. It ends with 1 where they differ:

              --edits N       how many in all (default: 1000)
              --seed N        of which those of the first tree are made (default: 1)
            """;

    static LiveOptions of(Path project, String... args) {
        LiveOptions found = new LiveOptions(1000, 1, new ArrayList<>());
        Deque<String> words = new ArrayDeque<>(List.of(args));
        while (!words.isEmpty()) {
            found = found.with(words.removeFirst(), words);
        }
        return found.trees.isEmpty() ? new LiveOptions(found.edits, found.seed, samples(project)) : found;
    }

    private LiveOptions with(String word, Deque<String> rest) {
        return switch (word) {
            case WORD -> this;
            case "--edits" -> new LiveOptions(Options.number(word, rest, 1), seed, trees);
            case "--seed" -> new LiveOptions(edits, Options.number(word, rest, 0), trees);
            default -> withTree(word);
        };
    }

    private LiveOptions withTree(String word) {
        if (word.startsWith("-")) {
            throw new Refused("unknown option `" + word + "`\n" + USAGE.strip());
        }
        if (!Files.isDirectory(Path.of(word))) {
            throw new Refused("`" + word + "` is no directory");
        }
        trees.add(Path.of(word));
        return this;
    }

    private static List<Path> samples(Path project) {
        try (Stream<Path> all = Files.list(project.resolve("samples"))) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new Refused("the samples cannot be listed: " + e.getMessage());
        }
    }
}
