package dev.magistrait.cli;

import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.Words;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code magistrait completion}. */
@Command(
        name = "completion",
        description = "Prints a script that completes commands, options and their values in a shell.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  source <(magistrait completion bash)     in ~/.bashrc; with zsh in ~/.zshrc",
            "  magistrait completion fish >~/.config/fish/completions/magistrait.fish"
        })
final class CompletionCommand extends Subcommand {

    @Parameters(paramLabel = "SHELL", converter = Shell.Converter.class, description = "${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.BASH;

    /** The shells. */
    enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return Words.of(this);
        }

        static final class Converter extends Words<Shell> {
            Converter() {
                super("shell", all(Shell.class));
            }
        }
    }

    @Override
    protected ExitCode execute() {
        var commands = commandLine();
        switch (shell) {
            // The script is bash's, and turns on zsh's understanding of it.
            case BASH, ZSH -> out().print(AutoComplete.bash("magistrait", commands));
            case FISH -> FishCompletion.of(commands).forEach(out()::println);
        }
        return ExitCode.CLEAN;
    }
}
