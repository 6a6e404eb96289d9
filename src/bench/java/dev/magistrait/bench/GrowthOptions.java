package dev.magistrait.bench;

import dev.magistrait.bench.shape.Shape;
import dev.magistrait.bench.shape.Shapes;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The command line of {@code --growth}.
 *
 * @param large whether large sizes are measured, each once, instead of doublings
 * @param least n of all shapes, or their large size; 0 for what each has
 * @param only a glob over names of shapes
 * @param limit seconds of CPU that a run may take
 * @param heap megabytes that a run's heap may have
 * @param keep where inputs stay
 * @param kept whether they stay
 */
record GrowthOptions(
        boolean large, int least, String only, int limit, int heap, int threads, Path json, Path keep, boolean kept) {

    static final String WORD = "--growth";

    static final String USAGE = """

            bin/bench --growth measures how CPU and memory of a check grow with its input, at n, 2n, 4n and 8n of each of many shapes:

              --large         one large size instead, of the shapes that have one
              --least N       n of all shapes, or their large size, instead of what each has
              --only GLOB     only shapes of such names
              --limit SECONDS CPU time that ends a run, as does four times that of wall time (default: 60)
              --heap MB       heap of a run (default: 2048)
              --jobs N        threads of the program (default: as many as there are processors)
              --keep DIR      leave the inputs there, as DIR/SHAPE/N
              --json FILE     where the figures go (default: target/bench/growth.json)
            """;

    static GrowthOptions of(Path project, String... args) {
        Path bench = project.resolve("target/bench");
        GrowthOptions found = new GrowthOptions(
                false,
                0,
                "*",
                60,
                2048,
                Runtime.getRuntime().availableProcessors(),
                bench.resolve("growth.json"),
                bench.resolve("growth"),
                false);
        Deque<String> words = new ArrayDeque<>(List.of(args));
        while (!words.isEmpty()) {
            found = found.with(words.removeFirst(), words);
        }
        return found;
    }

    private GrowthOptions with(String word, Deque<String> rest) {
        return switch (word) {
            case WORD -> this;
            case "--large" -> new GrowthOptions(true, least, only, limit, heap, threads, json, keep, kept);
            case "--least" ->
                new GrowthOptions(large, Options.number(word, rest, 1), only, limit, heap, threads, json, keep, kept);
            case "--only" ->
                new GrowthOptions(large, least, Options.value(word, rest), limit, heap, threads, json, keep, kept);
            case "--limit" ->
                new GrowthOptions(large, least, only, Options.number(word, rest, 1), heap, threads, json, keep, kept);
            case "--heap" ->
                new GrowthOptions(large, least, only, limit, Options.number(word, rest, 64), threads, json, keep, kept);
            case "--jobs" ->
                new GrowthOptions(large, least, only, limit, heap, Options.number(word, rest, 1), json, keep, kept);
            case "--json" -> new GrowthOptions(large, least, only, limit, heap, threads, path(word, rest), keep, kept);
            case "--keep" -> new GrowthOptions(large, least, only, limit, heap, threads, json, path(word, rest), true);
            default -> throw new Refused("unknown option `" + word + "`\n" + USAGE.strip());
        };
    }

    private static Path path(String word, Deque<String> rest) {
        return Path.of(Options.value(word, rest)).toAbsolutePath().normalize();
    }

    /** The shapes that are asked for. */
    List<Shape> shapes() {
        PathMatcher glob = FileSystems.getDefault().getPathMatcher("glob:" + only);
        List<Shape> shapes = Shapes.ALL.stream()
                .filter(s -> glob.matches(Path.of(s.name())) && (!large || s.large() > 0))
                .toList();
        if (shapes.isEmpty()) {
            throw new Refused("`--only " + only + "`: there is no such shape");
        }
        return shapes;
    }

    /** The sizes of a shape that are measured. */
    List<Integer> sizes(Shape shape) {
        int own = large ? shape.large() : shape.least();
        int n = least > 0 ? least : own;
        return large ? List.of(n) : List.of(n, 2 * n, 4 * n, 8 * n);
    }
}
