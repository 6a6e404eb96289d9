package dev.magistrait.bench;

import dev.magistrait.bench.shape.Migrated;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The command line. */
record Options(List<Path> trees, int runs, int warmUps, int threads, Set<Part> parts, Path json) {

    static final String USAGE = """
            Usage: bin/bench [OPTION…] [DIR…]     measure on trees of Rust, and the start of the program
                   bin/bench --micro [OPTION…] [DIR…]     micro-benchmarks, see bin/bench --micro --help
                   bin/bench --growth [OPTION…]     how time and memory grow with the input, see below
                   bin/bench --fix [OPTION…]     what `fix` takes of a check, on a trait with 51 impls in eight crates

              --runs N        rounds that are measured, each of which runs every part once (default: 5)
              --warm-up N     rounds before them (default: 1)
              --jobs N        threads of every tool (default: as many as there are processors)
              --parts A,B,…   only these: cold, warm, changed, fix, ast-grep, read, parse, start,
                              start-without-aot, version, version-without-aot
              --json FILE     where the figures go (default: target/bench/bench.json)
            """;

    static Options of(Path project, String... args) {
        Options found = new Options(
                new ArrayList<>(),
                5,
                1,
                Runtime.getRuntime().availableProcessors(),
                EnumSet.allOf(Part.class),
                project.resolve("target/bench/bench.json"));
        Deque<String> words = new ArrayDeque<>(List.of(args));
        while (!words.isEmpty()) {
            found = found.with(words.removeFirst(), words, project);
        }
        return found;
    }

    private Options with(String word, Deque<String> rest, Path project) {
        return switch (word) {
            case "--fix" ->
                new Options(trees, runs, warmUps, threads, EnumSet.of(Part.COLD, Part.FIX), json)
                        .withTree(migrated(project).toString());
            case "--runs" -> new Options(trees, number(word, rest, 1), warmUps, threads, parts, json);
            case "--warm-up" -> new Options(trees, runs, number(word, rest, 0), threads, parts, json);
            case "--jobs" -> new Options(trees, runs, warmUps, number(word, rest, 1), parts, json);
            case "--parts" -> new Options(trees, runs, warmUps, threads, parts(value(word, rest)), json);
            case "--json" ->
                new Options(
                        trees,
                        runs,
                        warmUps,
                        threads,
                        parts,
                        Path.of(value(word, rest)).toAbsolutePath());
            default -> withTree(word);
        };
    }

    private static Path migrated(Path project) {
        Path directory = project.resolve("target/bench/migrated");
        Migrated.tree().write(directory);
        return directory;
    }

    private Options withTree(String word) {
        if (word.startsWith("-")) {
            throw new Refused("unknown option `" + word + "`\n" + USAGE);
        }
        Path tree = Path.of(word).toAbsolutePath().normalize();
        if (!Files.isDirectory(tree)) {
            throw new Refused("`" + word + "` is no directory");
        }
        trees.add(tree);
        return this;
    }

    private static Set<Part> parts(String list) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Arrays.stream(list.split(",")).map(Part::of).forEach(parts::add);
        return parts;
    }

    static int number(String option, Deque<String> rest, int least) {
        String given = value(option, rest);
        if (!given.matches("[0-9]{1,6}") || Integer.parseInt(given) < least) {
            throw new Refused("`" + option + " " + given + "`: a number from " + least + " is needed");
        }
        return Integer.parseInt(given);
    }

    static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new Refused("`" + option + "` needs a value");
        }
        return rest.removeFirst();
    }
}
