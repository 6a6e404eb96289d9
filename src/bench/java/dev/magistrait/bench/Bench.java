package dev.magistrait.bench;

import dev.magistrait.bench.fuzz.Fuzz;
import dev.magistrait.bench.live.Latency;
import dev.magistrait.bench.live.LiveTrials;
import dev.magistrait.report.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Measures Magistrait, and what it is compared with, on trees of Rust. Started by {@code bin/bench}, as source. */
final class Bench {

    private final Path project;
    private final Options options;
    private final Tools tools;

    private Bench(Path project, Options options) {
        this.project = project;
        this.options = options;
        this.tools = new Tools(project);
    }

    public static void main(String... args) {
        Locale.setDefault(Locale.ROOT);
        if (Arrays.asList(args).contains("--help")) {
            Table.say(Options.USAGE
                    + GrowthOptions.USAGE
                    + FuzzOptions.USAGE
                    + LiveOptions.USAGE
                    + LspOptions.USAGE.stripTrailing());
            return;
        }
        try {
            Path project = Path.of(System.getProperty("bench.project"));
            if (Arrays.asList(args).contains(GrowthOptions.WORD)) {
                new Growth(project, GrowthOptions.of(project, args)).run();
                return;
            }
            if (Arrays.asList(args).contains(LspOptions.WORD)) {
                latency(LspOptions.of(args));
                return;
            }
            if (Arrays.asList(args).contains(LiveOptions.WORD)) {
                LiveOptions options = LiveOptions.of(project, args);
                int failed = LiveTrials.run(options.trees(), options.edits(), options.seed());
                System.exit(failed == 0 ? 0 : 1);
            }
            if (Arrays.asList(args).contains(FuzzOptions.WORD)) {
                FuzzOptions options = FuzzOptions.of(project, args);
                Fuzz fuzz = new Fuzz(options.trees(), options.keep());
                if (!fuzz.hasSeeds()) {
                    throw new Refused("no source, manifest or policy to change below " + options.places());
                }
                int failed = fuzz.run(options.inputs(), options.seed());
                System.exit(failed == 0 ? 0 : 1);
            }
            new Bench(project, Options.of(project, args)).run();
        } catch (Refused e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(2);
        }
    }

    private static void latency(LspOptions options) {
        try {
            for (Path tree : options.trees()) {
                Latency latency = new Latency(tree, options.seed());
                if (!latency.hasFiles()) {
                    throw new Refused("no Rust to edit below `" + tree + "`");
                }
                latency.run(options.warmUps(), options.edits(), options.java());
            }
        } catch (Refused e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the server could not be measured", e);
        }
    }

    private void run() {
        Plan plan = new Plan(project, options, tools);
        plan.leftOut().forEach(Table::say);
        Machine machine = Machine.here(project, tools, options);
        Table.say("%s; %s; %d processors".formatted(machine.system(), machine.processor(), machine.processors()));
        Table.say("%s, commit %s; %s".formatted(machine.magistrait(), machine.commit(), machine.astGrep()));
        Table.say("%d rounds after %d to warm up, %d threads\n"
                .formatted(options.runs(), options.warmUps(), options.threads()));
        Rounds rounds = new Rounds(options, tools);
        List<Figures.OfTree> trees = new ArrayList<>();
        for (Path directory : options.trees()) {
            trees.add(measured(plan.tree(directory), plan, rounds));
            Table.print(trees.getLast());
        }
        List<Series> start = rounds.of(plan.ofStart());
        if (!start.isEmpty()) {
            Table.say("start");
            Table.print(Figures.parts(start), Figures.ratios(start));
        }
        Table.say("\nload of the machine at the beginning of each round: " + rounds.loads());
        write(new Figures(
                Figures.SCHEMA,
                machine,
                options.runs(),
                options.warmUps(),
                options.threads(),
                plan.leftOut(),
                rounds.loads(),
                trees,
                Figures.parts(start),
                Figures.ratios(start)));
    }

    private Figures.OfTree measured(Tree tree, Plan plan, Rounds rounds) {
        List<Run> runs = plan.of(tree);
        String read = Agreement.of(runs, tools);
        return Figures.of(tree, read, rounds.of(runs));
    }

    private void write(Figures figures) {
        try {
            Files.createDirectories(options.json().toAbsolutePath().getParent());
            try (Writer out = Files.newBufferedWriter(options.json())) {
                Json.write(figures, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Table.say("written to " + options.json());
    }
}
