package dev.magistrait.cli.option;

import dev.magistrait.cli.command.Subcommand;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --jobs}: how many threads read files. */
public final class JobsOption extends MixIn {

    public JobsOption() {
        super(OptionSpec.builder("-j", "--jobs")
                .paramLabel("<number>")
                .type(Integer.class)
                .description("How many threads read files (default: as many as there are processors).")
                .build());
    }

    public int given() {
        return Given.value(described(), Runtime.getRuntime().availableProcessors());
    }

    /** Refuses less than one. */
    public void require(Subcommand command) {
        if (given() < 1) {
            throw command.wrongUsage("`--jobs " + given() + "` leaves no thread to read files", "give 1 or more");
        }
    }
}
