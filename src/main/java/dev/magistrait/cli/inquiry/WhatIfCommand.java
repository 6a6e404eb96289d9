package dev.magistrait.cli.inquiry;

import dev.magistrait.analysis.Hypothesis;
import dev.magistrait.analysis.Live;
import dev.magistrait.cache.Store;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.option.FormatOption;
import dev.magistrait.cli.option.LiveOptions;
import dev.magistrait.cli.option.PlainFormat;
import dev.magistrait.report.json.Json;
import dev.magistrait.report.whatif.Answer;
import dev.magistrait.report.whatif.AnswerDocument;
import dev.magistrait.report.whatif.AnswerText;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code magistrait what-if}. */
@Command(
        name = "what-if",
        description = {
            "Says what would be otherwise if something were. Nothing is edited.",
            "Verdicts that change, findings that appear (+), vanish (-) or change their level (~), and how much code "
                    + "an edit would touch."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait what-if --msrv 1.74                      every package supports an older Rust",
            "  magistrait what-if --without-dyn src/main.rs:12     a use as a trait object goes",
            "  magistrait what-if --with-dyn store::Repository     and one comes",
            "  magistrait what-if --setting both=dynosaur --setting count-test-dyn=false services",
            "  magistrait what-if --rust-feature return-type-notation    the language moves",
            "  magistrait what-if --policy strict --msrv 1.85      all of it at once"
        })
public final class WhatIfCommand extends Subcommand {

    @Parameters(
            paramLabel = "PATH",
            defaultValue = ".",
            description = "The code to ask about: as of `check` (default: ${DEFAULT-VALUE}).")
    private String path = ".";

    @Mixin
    private SuppositionOptions supposed = new SuppositionOptions();

    @Mixin
    private LiveOptions code = new LiveOptions();

    @Mixin
    private FormatOption<PlainFormat> format = new FormatOption<>(PlainFormat.TEXT);

    @Option(names = "--timings", description = "Say how long the first verdicts took, and the answer after them.")
    private boolean timings;

    @Override
    protected ExitCode execute() throws IOException {
        supposed.require(this);
        try (Store store = code.store(path, this);
                Live live = code.open(path, List.of(), store, this)) {
            Hypothesis hypothesis = supposed.hypothesis(live, this);
            Answer answer = live.suppose(hypothesis, supposed.inWords());
            switch (format.given()) {
                case TEXT -> print(live, answer);
                case JSON -> Json.write(AnswerDocument.of(answer, timings(live, answer)), out());
            }
            return read(live.report().summary());
        }
    }

    private List<AnswerDocument.Timings> timings(Live live, Answer answer) {
        return timings ? List.of(AnswerDocument.Timings.of(live.took(), answer)) : List.of();
    }

    private void print(Live live, Answer answer) {
        new AnswerText(palette()).lines(answer).forEach(out()::println);
        if (timings) {
            out().println("timings: first verdicts " + shown(live.took()) + ", answer " + shown(answer.took()) + " ("
                    + answer.facts() + " facts came or went)");
        }
    }

    private static String shown(Duration took) {
        return "%d.%01d ms".formatted(took.toMillis(), took.toNanos() / 100_000 % 10);
    }
}
