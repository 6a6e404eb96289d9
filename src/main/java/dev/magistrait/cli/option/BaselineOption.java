package dev.magistrait.cli.option;

import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.triage.Baseline;
import dev.magistrait.triage.BaselineText;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --baseline}: findings that are known. */
public final class BaselineOption extends MixIn {

    /** @param description what becomes of them, which is not the same in each command */
    public BaselineOption(String... description) {
        super(OptionSpec.builder("--baseline")
                .paramLabel("<file>")
                .type(String.class)
                .description(description)
                .build());
    }

    /** As given; empty where it is not. */
    public String given() {
        return Given.text(described());
    }

    /** Reads it, where it is given; refuses one that is broken. */
    public List<Baseline> read(Subcommand command) {
        String given = given();
        if (given.isEmpty()) {
            return List.of();
        }
        return switch (BaselineText.read(command.path(given), given)) {
            case BaselineText.Reading.Whole(Baseline whole) -> List.of(whole);
            case BaselineText.Reading.Broken(String message, String remedy) ->
                throw command.wrongUsage(message, remedy);
        };
    }
}
