package dev.magistrait.cli.option;

import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.policy.Glob;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --exclude}: files of which nothing is reported. */
public final class ExcludeOption extends MixIn {

    public ExcludeOption() {
        super(OptionSpec.builder("--exclude")
                .paramLabel("<glob>")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                        "Report nothing in files that the glob holds, relative to their workspace; may be given several times.",
                        "They are read all the same: what is elsewhere rests on them.")
                .build());
    }

    public List<String> given() {
        return Given.list(described());
    }

    /** Refuses what can hold no file. */
    public void require(Subcommand command) {
        for (String glob : given()) {
            String why = glob.isBlank() ? "it is empty" : Glob.impossible(glob);
            if (!why.isEmpty()) {
                throw command.wrongUsage(
                        "`--exclude` can hold no file: `" + glob + "`: " + why,
                        "give a glob over files relative to the workspace, as `crates/legacy/**`");
            }
        }
    }
}
