package dev.magistrait.cli;

import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import picocli.CommandLine.Command;

/** {@code magistrait man}. */
@Command(
        name = "man",
        description = "Prints the manual as a man page.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait man | man -l -",
            "  magistrait man >~/.local/share/man/man1/magistrait.1     found by `man magistrait`"
        })
final class ManCommand extends Subcommand {

    @Override
    protected ExitCode execute() {
        ManPage.of(commandLine()).forEach(out()::println);
        return ExitCode.CLEAN;
    }
}
