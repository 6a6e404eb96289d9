package dev.magistrait.cli.policy;

import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import picocli.CommandLine.Command;

/** {@code magistrait policy}. */
@Command(
        name = "policy",
        description = "Helps to write, test and share policies.",
        subcommands = {
            PolicyInitCommand.class,
            PolicySuggestCommand.class,
            PolicyTestCommand.class,
            PolicyLintCommand.class,
            PolicyShowCommand.class,
            PolicyDiffCommand.class,
            PolicyTableCommand.class,
            PolicyFetchCommand.class,
            PolicySchemaCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait policy init                a policy to start from",
            "  magistrait policy suggest             rules that the code keeps already",
            "  magistrait policy test                what its rules say of their tests",
            "  magistrait policy show src            what holds there, and who says so",
            "  magistrait policy diff none strict    what a policy would change here"
        })
public final class PolicyCommand extends Subcommand {

    /** The command without a command says what it can do. */
    @Override
    protected ExitCode execute() {
        usage();
        return ExitCode.CLEAN;
    }
}
