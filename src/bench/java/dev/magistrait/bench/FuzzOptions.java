package dev.magistrait.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line of {@code --fuzz}.
 *
 * @param inputs how many
 * @param seed of which the first is made
 * @param trees files that inputs are made of
 * @param keep where those stay that fail
 */
record FuzzOptions(int inputs, int seed, List<Path> trees, Path keep) {

    static final String WORD = "--fuzz";

    static final String USAGE = """

            bin/bench --fuzz [DIR…] changes sources, manifests and policies below the directories at random (default:
            samples and policies), and checks them without a cache, with one that is made, and with one that is there.
            It ends with 1 where something throws, does not end, or answers otherwise:

              --inputs N      how many inputs (default: 1000)
              --seed N        of which the first is made, the others of the numbers behind it (default: 1)
              --keep DIR      where failing inputs go, each also smaller, named by seed (default: target/bench/fuzz)
            """;

    static FuzzOptions of(Path project, String... args) {
        FuzzOptions found = new FuzzOptions(1000, 1, new ArrayList<>(), project.resolve("target/bench/fuzz"));
        Deque<String> words = new ArrayDeque<>(List.of(args));
        while (!words.isEmpty()) {
            found = found.with(words.removeFirst(), words);
        }
        if (found.trees.isEmpty()) {
            found.trees.addAll(List.of(project.resolve("samples"), project.resolve("policies")));
        }
        return found;
    }

    private FuzzOptions with(String word, Deque<String> rest) {
        return switch (word) {
            case WORD -> this;
            case "--inputs" -> new FuzzOptions(Options.number(word, rest, 1), seed, trees, keep);
            case "--seed" -> new FuzzOptions(inputs, Options.number(word, rest, 0), trees, keep);
            case "--keep" -> new FuzzOptions(inputs, seed, trees, Path.of(Options.value(word, rest)));
            default -> withTree(word);
        };
    }

    /** The directories, for a message. */
    String places() {
        return trees.stream().map(t -> "`" + t + "`").collect(Collectors.joining(", "));
    }

    private FuzzOptions withTree(String word) {
        if (word.startsWith("-")) {
            throw new Refused("unknown option `" + word + "`\n" + USAGE.strip());
        }
        if (!Files.isDirectory(Path.of(word))) {
            throw new Refused("`" + word + "` is no directory");
        }
        trees.add(Path.of(word));
        return this;
    }
}
