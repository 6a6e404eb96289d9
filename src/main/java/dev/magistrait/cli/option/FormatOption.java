package dev.magistrait.cli.option;

import dev.magistrait.cli.command.Words;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --format}: in which of some forms a command answers. */
public final class FormatOption<F extends Enum<F>> extends MixIn {

    /** The forms, in a description. */
    public static final String FORMS = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})";

    private final F standard;

    /** @param standard the form where none is given */
    public FormatOption(F standard) {
        this(standard, FORMS + ".");
    }

    public FormatOption(F standard, String description) {
        super(OptionSpec.builder("--format")
                .paramLabel("<format>")
                .type(standard.getDeclaringClass())
                .converters(Words.among("format", standard.getDeclaringClass()))
                .defaultValue(standard.toString())
                .description(description)
                .build());
        this.standard = standard;
    }

    public F given() {
        return Given.value(described(), standard);
    }
}
