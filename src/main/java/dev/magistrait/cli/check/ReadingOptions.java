package dev.magistrait.cli.check;

import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.Words;
import dev.magistrait.cli.option.Given;
import dev.magistrait.report.text.Links;
import dev.magistrait.report.text.Palette;
import dev.magistrait.report.text.View;
import dev.magistrait.report.text.View.Content;
import dev.magistrait.report.text.View.Order;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of {@code check} that say how its text is shown. */
final class ReadingOptions {

    private final OptionSpec sort = OptionSpec.builder("--sort")
            .paramLabel("<order>")
            .type(Order.class)
            .converters(Words.among("order", Order.class))
            .description(
                    "The order of findings in text: ${COMPLETION-CANDIDATES} (default: severity).",
                    "severity puts the most severe last.")
            .build();
    private final OptionSpec quiet = OptionSpec.builder("-q", "--quiet")
            .type(Boolean.class)
            .description("Text: findings and problems without a summary; nothing where there is none.")
            .build();
    private final OptionSpec statistics = OptionSpec.builder("--statistics")
            .type(Boolean.class)
            .description("Text: how many findings there are of each rule, instead of the findings.")
            .build();
    private final OptionSpec blindSpots = OptionSpec.builder("--blind-spots")
            .type(Boolean.class)
            .description("Text: name each place that could not be judged, rather than count them.")
            .build();
    private final OptionSpec hyperlinks = OptionSpec.builder("--hyperlinks")
            .paramLabel("<when>")
            .type(Hyperlinks.class)
            .converters(Words.among("choice", Hyperlinks.class))
            .description(
                    "Text: let places and rules lead to their files and pages:",
                    "${COMPLETION-CANDIDATES} (default: auto, on terminals known to take links).")
            .build();

    void addTo(CommandSpec spec) {
        all().forEach(spec::addOption);
    }

    private List<OptionSpec> all() {
        return List.of(sort, quiet, statistics, blindSpots, hyperlinks);
    }

    /** Refuses what contradicts itself, and what only text has where no text is written. */
    void require(Outputs targets, Subcommand command) {
        if (Given.on(quiet) && Given.on(statistics)) {
            throw command.wrongUsage(
                    "`--quiet` leaves no summary that `--statistics` could stand in", "give one of them");
        }
        List<String> given = new ArrayList<>();
        all().stream().filter(o -> Given.ifGiven(o).isPresent()).forEach(o -> given.add(o.longestName()));
        if (!given.isEmpty() && !targets.writeText()) {
            throw command.wrongUsage(
                    "`" + given.getFirst() + "` is about text, and no text is written",
                    "leave it away, or add `--output text=<file>`");
        }
    }

    /** As a terminal shows it. */
    View shown(Subcommand command, Links links) {
        Hyperlinks when = Given.value(hyperlinks, Hyperlinks.AUTO);
        return view(command.palette(), when.shown(command.terminal()) ? links : Links.NONE);
    }

    /** As it stands in a file. */
    View written() {
        return view(Palette.PLAIN, Links.NONE);
    }

    private View view(Palette palette, Links links) {
        return new View(palette, links, Given.value(sort, Order.SEVERITY), content(), Given.on(blindSpots));
    }

    private Content content() {
        if (Given.on(quiet)) {
            return Content.QUIET;
        }
        return Given.on(statistics) ? Content.STATISTICS : Content.WHOLE;
    }
}
