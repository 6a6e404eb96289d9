package dev.magistrait.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code magistrait policy}. */
@Command(
        name = "policy",
        description = "What has to do with policies themselves.",
        subcommands = {PolicyTableCommand.class, PolicyDiffCommand.class, PolicyLintCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait policy table                  what is decided when",
            "  magistrait policy diff none strict       what a policy would change here",
            "  magistrait policy lint                   what in a policy does nothing"
        })
final class PolicyCommand extends Subcommand {

    @Spec
    private CommandSpec spec;

    @Override
    ExitCode execute() {
        spec.commandLine().usage(out());
        return ExitCode.CLEAN;
    }
}
