package dev.magistrait.bench;

import dev.magistrait.bench.Growing.OfShape;
import dev.magistrait.bench.Growing.OfSize;
import dev.magistrait.bench.Growing.Outcome;
import dev.magistrait.bench.shape.Shape;
import dev.magistrait.bench.shape.Sources;
import dev.magistrait.report.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures how CPU time and memory grow with the input: {@code bin/bench --growth}. */
final class Growth {

    private static final int STARTS = 3;

    private final Path project;
    private final GrowthOptions options;
    private final Tools tools;
    private final Limited limited;

    Growth(Path project, GrowthOptions options) {
        this.project = project;
        this.options = options;
        this.tools = new Tools(project);
        tools.compile(false);
        this.limited = new Limited(project, options, tools);
    }

    void run() {
        List<Shape> shapes = options.shapes();
        Machine machine = Machine.here(project, tools);
        Table.say("%s; %s; %d processors".formatted(machine.system(), machine.processor(), machine.processors()));
        Table.say("%s, commit %s".formatted(machine.magistrait(), machine.commit()));
        OfSize start = start();
        Table.say("%d threads, %d MB of heap, %d s of CPU at most; start, of an empty crate: %s s of CPU, %.0f MB\n"
                .formatted(
                        options.threads(),
                        options.heap(),
                        options.limit(),
                        Table.number(start.cpuSeconds()),
                        start.peakMegabytes()));
        GrowthTable.head(options.large());
        List<OfShape> measured = new ArrayList<>();
        for (Shape shape : shapes) {
            measured.add(measured(shape, start.cpuSeconds()));
            GrowthTable.print(measured.getLast());
        }
        GrowthTable.summary(measured);
        write(new Growing(
                Growing.SCHEMA, machine, options.threads(), options.heap(), options.limit(), start, measured));
    }

    /** What a run takes that has nothing to do: the median of three. */
    private OfSize start() {
        Path directory = fresh(options.keep().resolve("empty/0"));
        Sources.empty().write(directory);
        List<OfSize> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            OfSize start = limited.start(directory);
            starts.add(start);
        }
        starts.sort((a, b) -> Double.compare(a.cpuSeconds(), b.cpuSeconds()));
        cleared(directory);
        return starts.get(STARTS / 2);
    }

    /** Ends with the first size that fails: larger ones would, too, and take longer. */
    private OfShape measured(Shape shape, double start) {
        List<OfSize> sizes = new ArrayList<>();
        for (int n : options.sizes(shape)) {
            Path directory = fresh(options.keep().resolve(shape.name()).resolve(String.valueOf(n)));
            shape.at(n).write(directory);
            sizes.add(confirmed(shape, n, directory, sizes, start));
            cleared(directory);
            if (sizes.getLast().outcome() != Outcome.DONE) {
                break;
            }
        }
        return OfShape.of(shape.name(), sizes, start);
    }

    /** Measures again what seems to grow too fast: other work on the machine does not take less CPU twice. */
    private OfSize confirmed(Shape shape, int n, Path directory, List<OfSize> before, double start) {
        OfSize first = limited.measured(shape, n, directory);
        if (before.isEmpty() || first.outcome() != Outcome.DONE) {
            return first;
        }
        if (Growing.factor(before.getLast(), first, start) <= Growing.MOST) {
            return first;
        }
        OfSize second = limited.measured(shape, n, directory);
        return second.outcome() == Outcome.DONE && second.cpuSeconds() < first.cpuSeconds() ? second : first;
    }

    private static Path fresh(Path directory) {
        try {
            Tree.delete(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cleared(Path directory) {
        if (!options.kept()) {
            fresh(directory.getParent());
        }
    }

    private void write(Growing figures) {
        try {
            Files.createDirectories(options.json().getParent());
            try (Writer out = Files.newBufferedWriter(options.json())) {
                Json.write(figures, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Table.say("written to " + options.json());
    }
}
