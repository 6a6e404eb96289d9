package dev.magistrait.bench;

import dev.magistrait.bench.Growing.OfSize;
import dev.magistrait.bench.Growing.Outcome;
import dev.magistrait.bench.shape.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that are ended when they take too much. */
final class Limited {

    private static final int KILLED = 137;
    private static final List<String> KNOWN = List.of("OutOfMemoryError", "StackOverflowError");

    private final GrowthOptions options;
    private final Tools tools;
    private final Magistrait magistrait;

    Limited(Path project, GrowthOptions options, Tools tools) {
        this.options = options;
        this.tools = tools;
        this.magistrait = new Magistrait(project, tools.scratch("help"));
    }

    /** A check of what has nothing in it; refuses where that fails. */
    OfSize start(Path directory) {
        OfSize start = measured(directory, 0, 0, List.of(), Set.of(0));
        if (start.outcome() != Outcome.DONE) {
            throw new Refused("a check of an empty crate does not end well: " + start.why());
        }
        return start;
    }

    OfSize measured(Shape shape, int n, Path directory) {
        if (!shape.before().isEmpty()) {
            measured(directory, n, 0, shape.before(), shape.codes());
        }
        return measured(directory, n, shape.at(n).bytes(), shape.options(), shape.codes());
    }

    private OfSize measured(Path directory, int n, long bytes, List<String> more, Set<Integer> codes) {
        try {
            Path errors = tools.scratch("errors");
            Path result = tools.scratch("sample");
            List<String> measure = List.of(tools.measure(), result.toString(), String.valueOf(options.limit()));
            Shell.run(Shell.prefixed(measure, command(directory, more)), heap(), Run.NOTHING, Run.NOTHING, errors);
            String[] figures = Files.readString(result).strip().split(" ");
            int code = Integer.parseInt(figures[3]);
            double cpu = Long.parseLong(figures[1]) / 1e9;
            double wall = Long.parseLong(figures[0]) / 1e9;
            return new OfSize(
                    n,
                    bytes,
                    cpu,
                    wall,
                    Long.parseLong(figures[2]) / 1e6,
                    outcome(code, codes).toString(),
                    codes.contains(code) ? "" : why(code, Files.readString(errors)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Path directory, List<String> more) {
        List<String> options = new ArrayList<>(List.of("--format", "json"));
        more.forEach(o -> options.add(o.replace("DIR", directory.toString())));
        return magistrait.cold(this.options.threads(), directory, options);
    }

    private Map<String, String> heap() {
        return Map.of("JDK_JAVA_OPTIONS", "-Xmx" + options.heap() + "m");
    }

    private static Outcome outcome(int code, Set<Integer> codes) {
        if (codes.contains(code)) {
            return Outcome.DONE;
        }
        return code == KILLED ? Outcome.LIMIT : Outcome.FAILED;
    }

    private static String why(int code, String errors) {
        if (code == KILLED) {
            return "ended at the limit";
        }
        return KNOWN.stream()
                .filter(errors::contains)
                .findFirst()
                .orElseGet(() -> "exit code " + code
                        + errors.lines()
                                .filter(l -> !l.startsWith("NOTE:"))
                                .findFirst()
                                .map(l -> ": " + l)
                                .orElse(""));
    }
}
