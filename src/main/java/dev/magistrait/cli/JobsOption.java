package dev.magistrait.cli;

import picocli.CommandLine.Model.OptionSpec;

/** {@code --jobs}: how many threads read files. */
final class JobsOption extends MixIn {

    JobsOption() {
        super(OptionSpec.builder("-j", "--jobs")
                .paramLabel("<number>")
                .type(Integer.class)
                .description("How many threads read files (default: as many as there are processors).")
                .build());
    }

    int given() {
        return Given.value(described(), Runtime.getRuntime().availableProcessors());
    }

    /** Refuses less than one. */
    void require(Subcommand command) {
        if (given() < 1) {
            throw command.wrongUsage("`--jobs " + given() + "` leaves no thread to read files", "give 1 or more");
        }
    }
}
