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
            description = {
                "What is to serve trait objects beside that mechanism: async-trait, dynosaur, bridge",
                "(default: that of each verdict)."
            })
    private String companion = "";

    String mechanism() {
        return mechanism;
    }

    String companion() {
        return companion;
    }

    /** Refuses words that are none of these, and a companion beside what needs none. */
    void require(Subcommand command) {
        if (!mechanism.isEmpty() && !MECHANISMS.contains(mechanism)) {
            throw command.wrongUsage(
                    "`--to " + mechanism + "` is not known", "give one of " + UsageErrors.quoted(MECHANISMS));
        }
        if (companion.isEmpty()) {
            return;
        }
        if (!COMPANIONS.contains(companion)) {
            throw command.wrongUsage(
                    "`--with " + companion + "` is not known", "give one of " + UsageErrors.quoted(COMPANIONS));
        }
        if (mechanism.isEmpty()) {
            throw command.wrongUsage("`--with " + companion + "` stands beside a mechanism", "give `--to` as well");
        }
        if (mechanism.equals("async-trait")) {
            throw command.wrongUsage(
                    "`--to async-trait` takes no companion: it serves trait objects itself",
                    "leave `--with` out, or give `--to native`, `--to native-send` or `--to trait-variant`");
        }
    }
}
