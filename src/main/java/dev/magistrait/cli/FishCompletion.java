package dev.magistrait.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script for fish, which picocli does not write. */
final class FishCompletion {

    private FishCompletion() {}

    static List<String> of(CommandLine program) {
        List<String> lines = new ArrayList<>();
        add(program, "complete -c " + program.getCommandName(), "__fish_use_subcommand", "", lines);
        return lines;
    }

    /**
     * Adds the commands of a command.
     *
     * @param open what holds as long as none of them is chosen
     * @param chosen what holds once this command is, with what joins the next test to it; empty for the program
     */
    private static void add(CommandLine of, String complete, String open, String chosen, List<String> lines) {
        of.getSubcommands().forEach((command, line) -> {
            lines.add("%s -n '%s' -f -a %s -d %s"
                    .formatted(
                            complete,
                            open,
                            command,
                            quoted(summary(line.getCommandSpec().usageMessage().description()))));
            String seen = chosen + "__fish_seen_subcommand_from " + command;
            String condition = complete + " -n '" + seen + "'";
            line.getCommandSpec().options().forEach(o -> lines.add(condition + option(o)));
            line.getCommandSpec().positionalParameters().stream()
                    .filter(p -> p.completionCandidates() != null)
                    .forEach(p -> lines.add(condition + " -f" + values(p)));
            String inner = String.join(" ", line.getSubcommands().keySet());
            add(line, complete, seen + "; and not __fish_seen_subcommand_from " + inner, seen + "; and ", lines);
        });
    }

    private static String option(OptionSpec option) {
        StringBuilder line = new StringBuilder();
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            line.append(" -r");
        }
        return line + values(option) + " -d " + quoted(summary(option.description()));
    }

    private static String values(ArgSpec argument) {
        if (argument.completionCandidates() == null) {
            return "";
        }
        return " -a "
                + quoted(StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                        .collect(Collectors.joining(" ")));
    }

    /** The first line, without picocli's variables. */
    private static String summary(String[] description) {
        return description.length == 0
                ? ""
                : description[0].replaceAll(":? ?\\$\\{.*", "").replaceAll(" \\(default.*", "");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
