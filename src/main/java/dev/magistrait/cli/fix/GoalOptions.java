package dev.magistrait.cli.fix;

import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.UsageErrors;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --to} and {@code --with}: what traits are to become. */
final class GoalOptions {

    private static final List<String> MECHANISMS = List.of("native", "native-send", "async-trait", "trait-variant");
    private static final List<String> COMPANIONS = List.of("async-trait", "dynosaur", "bridge");

    @Option(
            names = "--to",
            paramLabel = "<mechanism>",
            description = {
                "Migrate traits to this mechanism: native, native-send, async-trait, trait-variant",
                "(default: that of each verdict)."
            })
    private String mechanism = "";

    @Option(
            names = "--with",
            paramLabel = "<companion>",
            description = "What a trait that is used as dyn too gets beside it: async-trait, dynosaur, bridge.")
    private String companion = "";

    String mechanism() {
        return mechanism;
    }

    String companion() {
        return companion;
    }

    /** Refuses words that are none of these. */
    void require(Subcommand command) {
        require("--to", mechanism, MECHANISMS, command);
        require("--with", companion, COMPANIONS, command);
    }

    private static void require(String option, String given, List<String> known, Subcommand command) {
        if (!given.isEmpty() && !known.contains(given)) {
            throw command.wrongUsage(
                    "`" + option + " " + given + "` is not known", "give one of " + UsageErrors.quoted(known));
        }
    }
}
