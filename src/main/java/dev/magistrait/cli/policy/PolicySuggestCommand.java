package dev.magistrait.cli.policy;

import dev.magistrait.analysis.Live;
import dev.magistrait.cache.Store;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.Words;
import dev.magistrait.cli.option.FormatOption;
import dev.magistrait.cli.option.LiveOptions;
import dev.magistrait.engine.policy.FactQuery;
import dev.magistrait.policy.space.FactSpace;
import dev.magistrait.report.facts.Listing;
import dev.magistrait.report.json.Json;
import dev.magistrait.report.policy.Habit;
import dev.magistrait.report.policy.HabitPolicy;
import dev.magistrait.report.policy.Habits;
import dev.magistrait.report.policy.HabitsDocument;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code magistrait policy suggest}. */
@Command(
        name = "suggest",
        description = {
            "Proposes rules from what the async traits of a workspace have in common, each with a test and",
            "with the traits that are otherwise: all of them, those of crates whose names begin or end alike,",
            "those whose names end alike."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait policy suggest >suggested.yaml",
            "  magistrait policy suggest crates --share 80 --least 10",
            "  magistrait policy suggest --format json"
        })
final class PolicySuggestCommand extends Subcommand {

    @Parameters(
            paramLabel = "PATH",
            arity = "0..1",
            defaultValue = ".",
            description = "The code to read: as of `check` (default: ${DEFAULT-VALUE}).")
    private String path = ".";

    @Option(
            names = "--share",
            paramLabel = "<percent>",
            defaultValue = "90",
            description = "How many of a group are so, of a hundred (default: ${DEFAULT-VALUE}).")
    private int share = 90;

    @Option(
            names = "--least",
            paramLabel = "<number>",
            defaultValue = "5",
            description = "How many traits a group has (default: ${DEFAULT-VALUE}).")
    private int least = 5;

    @Mixin
    private FormatOption<Form> format = new FormatOption<>(Form.YAML);

    @Mixin
    private LiveOptions code = new LiveOptions();

    enum Form {
        YAML,
        JSON;

        @Override
        public String toString() {
            return Words.of(this);
        }
    }

    @Override
    protected ExitCode execute() throws IOException {
        if (share < 51 || share > 100) {
            throw wrongUsage("--share cannot be " + share, "more than half of a hundred: 51 to 100");
        }
        if (least < 2) {
            throw wrongUsage("--least cannot be " + least, "2 traits or more");
        }
        try (Store store = code.store(path, this);
                Live live = code.open(path, List.of(), store, this)) {
            List<Habit> habits = habits(live);
            switch (format.given()) {
                case YAML -> HabitPolicy.lines(habits).forEach(out()::println);
                case JSON -> Json.write(HabitsDocument.of(habits), out());
            }
            return read(live.report().summary());
        }
    }

    private List<Habit> habits(Live live) {
        List<FactQuery> queries = Stream.of("trait", "dyn-use")
                .map(k -> new FactQuery(FactSpace.kind(k).orElseThrow()))
                .toList();
        List<List<Listing>> found =
                live.workspaces().stream().map(w -> w.facts(queries)).toList();
        if (found.isEmpty()) {
            return List.of();
        }
        List<Listing> all = Listing.joined(found);
        return new Habits(least, share / 100.0).of(all.getFirst(), all.getLast());
    }
}
