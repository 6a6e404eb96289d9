package dev.magistrait.cli;

import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.UsageErrors;
import dev.magistrait.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code magistrait help}. */
@Command(
        name = "help",
        description = "Says what the program or a command can do.",
        footerHeading = "%nExamples:%n",
        footer = {"  magistrait help", "  magistrait help check", "  magistrait help policy test"})
final class HelpCommand extends Subcommand {

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command, such as `check` or `policy test`.")
    private List<String> names = new ArrayList<>();

    @Override
    protected ExitCode execute() {
        CommandLine command = commandLine();
        for (String name : names) {
            CommandLine inner = command.getSubcommands().get(name);
            if (inner == null) {
                throw unknown(name, command);
            }
            command = inner;
        }
        command.usage(out());
        return ExitCode.CLEAN;
    }

    private CommandLine.ParameterException unknown(String name, CommandLine in) {
        List<String> nearest = Nearest.to(name, in.getSubcommands().keySet());
        String remedy = nearest.isEmpty()
                ? "`" + in.getCommandSpec().qualifiedName() + " --help` lists the commands"
                : "did you mean " + UsageErrors.quoted(nearest) + "?";
        return wrongUsage("unknown command `" + name + "`", remedy);
    }
}
