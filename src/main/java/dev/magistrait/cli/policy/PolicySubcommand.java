package dev.magistrait.cli.policy;

import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.UsageException;
import java.nio.file.Path;

/** A command that is about the nearest policy where none is named. */
abstract class PolicySubcommand extends Subcommand {

    /** Where the command was started. */
    static final Path HERE = Path.of(".");

    /** There is none. */
    final UsageException noPolicy() {
        return wrongUsage(
                "there is no magistrait.yaml at or above `" + HERE + "`",
                "name a policy, or write one with `magistrait policy init`");
    }
}
