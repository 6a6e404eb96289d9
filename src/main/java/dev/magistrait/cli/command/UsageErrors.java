package dev.magistrait.cli.command;

import dev.magistrait.source.Nearest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line: cause, remedy, and where help is. */
public final class UsageErrors {

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private final ErrorText errors;

    public UsageErrors(Terminal terminal) {
        this.errors = new ErrorText(terminal);
    }

    public ExitCode say(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        errors.say(
                message(wrong),
                List.of(remedy(wrong), "note: see `" + command.getCommandSpec().qualifiedName() + " --help`"));
        return ExitCode.USAGE;
    }

    private static String message(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().getFirst();
            String kind = unmatched.isUnknownOption() ? "option" : takesCommand(wrong) ? "command" : "argument";
            return "unknown %s `%s`".formatted(kind, first);
        }
        String message = String.valueOf(wrong.getMessage());
        if (wrong instanceof UsageException) {
            return message;
        }
        return QUOTED.matcher(Character.toLowerCase(message.charAt(0)) + message.substring(1))
                .replaceAll("`$1`");
    }

    private static String remedy(ParameterException wrong) {
        if (wrong instanceof UsageException usage) {
            return "help: " + usage.remedy();
        }
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        String first = unmatched.getUnmatched().getFirst().replaceFirst("=.*", "");
        List<String> nearest = Nearest.to(first, known(wrong.getCommandLine()));
        return nearest.isEmpty() ? "" : "help: did you mean " + quoted(nearest) + "?";
    }

    /** Any of some names. */
    public static String quoted(List<String> names) {
        return quoted(names, " or ");
    }

    /** All of some names. */
    public static String all(List<String> names) {
        return quoted(names, " and ");
    }

    private static String quoted(List<String> names, String between) {
        return names.stream().map(n -> "`" + n + "`").collect(Collectors.joining(between));
    }

    private static Set<String> known(CommandLine command) {
        return Stream.concat(
                        command.getSubcommands().keySet().stream(),
                        command.getCommandSpec().optionsMap().keySet().stream())
                .collect(Collectors.toSet());
    }

    private static boolean takesCommand(ParameterException wrong) {
        return !wrong.getCommandLine().getSubcommands().isEmpty();
    }
}
