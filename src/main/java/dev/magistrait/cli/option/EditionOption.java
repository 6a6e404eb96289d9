package dev.magistrait.cli.option;

import dev.magistrait.cli.command.Words;
import dev.magistrait.rust.Edition;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --edition}: how lone files are read. */
public final class EditionOption extends MixIn {

    public EditionOption() {
        super(OptionSpec.builder("--edition")
                .paramLabel("<year>")
                .type(Edition.class)
                .converters(Words.among("edition", Edition.class))
                .defaultValue("2021")
                .description("The edition of lone files: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
                .build());
    }

    public Edition given() {
        return Given.value(described(), Edition.E2021);
    }
}
