package dev.magistrait.cli.fix;

import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.UsageErrors;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --to}: what traits are to become. */
final class GoalOptions {

    private static final List<String> MECHANISMS = List.of("native", "native-send", "async-trait", "trait-variant");

    @Option(
            names = "--to",
            paramLabel = "<mechanism>",
            description = {
                "Migrate traits to this mechanism: native, native-send, async-trait, trait-variant",
                "(default: that of each verdict)."
            })
    private String mechanism = "";

    String mechanism() {
        return mechanism;
    }

    /** Refuses words that are none of these. */
    void require(Subcommand command) {
        if (!mechanism.isEmpty() && !MECHANISMS.contains(mechanism)) {
            throw command.wrongUsage(
                    "`--to " + mechanism + "` is not known", "give one of " + UsageErrors.quoted(MECHANISMS));
        }
    }
}
