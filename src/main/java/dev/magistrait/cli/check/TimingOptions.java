package dev.magistrait.cli.check;

import dev.magistrait.cli.command.Terminal;
import dev.magistrait.cli.command.Words;
import dev.magistrait.cli.option.Given;
import dev.magistrait.timing.Meter;
import dev.magistrait.timing.Timings;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The option that tells where the time of a run goes. */
final class TimingOptions {

    enum Form {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return Words.of(this);
        }
    }

    private final OptionSpec asked = OptionSpec.builder("--timings")
            .paramLabel("<format>")
            .arity("0..1")
            .fallbackValue("text")
            .type(List.class)
            .auxiliaryTypes(Form.class)
            .converters(Words.among("format", Form.class))
            .description(
                    "Print to standard error where the time went: stages, facts and rules.",
                    "As a table, or with --timings=json as JSON.")
            .build();

    void addTo(CommandSpec spec) {
        spec.addOption(asked);
    }

    /**
     * What is to be told what the run does.
     *
     * @param begun when the program began, in the time of {@link System#nanoTime()}
     */
    Meter meter(long begun) {
        return Given.list(asked).isEmpty() ? Meter.OFF : new Timings(begun);
    }

    /** Prints what that was told; nothing where it was not asked for. */
    void print(Meter meter, Terminal terminal) throws IOException {
        if (meter instanceof Timings timings) {
            TimingsText.print(timings.profile(), Given.list(asked).contains(Form.JSON), terminal.errWriter());
        }
    }
}
