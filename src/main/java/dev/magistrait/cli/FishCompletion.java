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
        String name = program.getCommandName();
        program.getSubcommands().forEach((command, line) -> {
            lines.add("complete -c %s -n __fish_use_subcommand -f -a %s -d %s"
                    .formatted(
                            name,
                            command,
                            quoted(summary(line.getCommandSpec().usageMessage().description()))));
            String condition = "complete -c %s -n '__fish_seen_subcommand_from %s'".formatted(name, command);
            line.getCommandSpec().options().forEach(o -> lines.add(condition + option(o)));
            line.getCommandSpec().positionalParameters().stream()
                    .filter(p -> p.completionCandidates() != null)
                    .forEach(p -> lines.add(condition + " -f" + values(p)));
        });
        return lines;
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
