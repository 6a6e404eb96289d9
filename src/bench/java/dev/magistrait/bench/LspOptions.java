package dev.magistrait.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The command line of {@code --lsp}.
 *
 * @param edits how many of each kind are measured
 * @param warmUps how many go before them
 * @param seed of which files and places are drawn
 * @param java options of the server's JVM besides those of the launcher
 */
record LspOptions(int edits, int warmUps, int seed, List<String> java, List<Path> trees) {

    static final String WORD = "--lsp";

    static final String USAGE = """

            bin/bench --lsp DIR… measures a server as an editor sees it, on each of the trees: from an edit sent to diagnostics
            of that version received, of edits that leave the outline of a file as it is but for places, of statements in a
            body, and of new fns, traits, impls and trait objects:

              --edits N       how many of each kind (default: 100)
              --warm-up N     how many of each kind go before them (default: 30)
              --seed N        of which files and places are drawn (default: 1)
              --java OPTION   for the server's JVM; may be given several times
            """;

    static LspOptions of(String... args) {
        LspOptions found = new LspOptions(100, 30, 1, new ArrayList<>(), new ArrayList<>());
        Deque<String> words = new ArrayDeque<>(List.of(args));
        while (!words.isEmpty()) {
            found = found.with(words.removeFirst(), words);
        }
        if (found.trees.isEmpty()) {
            throw new Refused("no tree is given\n" + USAGE.strip());
        }
        return found;
    }

    private LspOptions with(String word, Deque<String> rest) {
        return switch (word) {
            case WORD -> this;
            case "--edits" -> new LspOptions(Options.number(word, rest, 1), warmUps, seed, java, trees);
            case "--warm-up" -> new LspOptions(edits, Options.number(word, rest, 0), seed, java, trees);
            case "--seed" -> new LspOptions(edits, warmUps, Options.number(word, rest, 0), java, trees);
            case "--java" -> {
                java.add(Options.value(word, rest));
                yield this;
            }
            default -> withTree(word);
        };
    }

    private LspOptions withTree(String word) {
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
