package dev.magistrait.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** All commands as one page in the macros of man(7). */
final class ManPage {

    /** What the help of the program ends with, and a manual has a section for. */
    private static final String EXIT_CODES = "Exit codes: ";

    private final List<String> lines = new ArrayList<>();

    private ManPage() {}

    static List<String> of(CommandLine program) {
        ManPage page = new ManPage();
        page.write(program);
        return page.lines;
    }

    private void write(CommandLine program) {
        CommandSpec spec = program.getCommandSpec();
        String version = spec.version()[0];
        lines.add(".TH MAGISTRAIT 1 \"\" \"" + text(version) + "\" \"User Commands\"");
        // An address or path in a sentence is no place for a hyphen, nor a line of words for adjustment.
        lines.add(".nh");
        lines.add(".ad l");
        section("NAME");
        lines.add("magistrait \\- passes verdicts on Rust async traits");
        section("SYNOPSIS");
        lines.add(".B magistrait");
        lines.add(".I COMMAND");
        lines.add("[options]");
        section("OPTIONS");
        options(spec);
        section("COMMANDS");
        program.getSubcommands().values().forEach(this::command);
        section("EXIT STATUS");
        List<String> footer = resolved(spec.usageMessage().footer());
        int codes = footer.stream()
                .filter(l -> l.startsWith(EXIT_CODES))
                .findFirst()
                .map(footer::indexOf)
                .orElse(0);
        paragraph(footer.subList(codes, footer.size()));
        section("EXAMPLES");
        examples(footer.subList(0, codes));
    }

    private void command(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (spec.usageMessage().hidden()) {
            return;
        }
        lines.add(".SS \"" + text(spec.qualifiedName()) + "\"");
        paragraph(resolved(spec.usageMessage().description()));
        options(spec);
        examples(resolved(spec.usageMessage().footer()));
        command.getSubcommands().values().forEach(this::command);
    }

    private void options(CommandSpec spec) {
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            if (!parameter.hidden()) {
                item("\\fI" + text(parameter.paramLabel()) + "\\fR", description(parameter));
            }
        }
        for (OptionSpec option : spec.options()) {
            boolean inherited = option.inherited() && spec.parent() != null;
            boolean standard = option.usageHelp() || option.versionHelp();
            if (!option.hidden() && !inherited && !(standard && spec.parent() != null)) {
                item(head(option), description(option));
            }
        }
    }

    private static String head(OptionSpec option) {
        StringBuilder head = new StringBuilder();
        for (String name : option.names()) {
            head.append(head.isEmpty() ? "" : ", ")
                    .append("\\fB")
                    .append(text(name))
                    .append("\\fR");
        }
        if (option.arity().max() > 0) {
            String value = "\\fI" + text(option.paramLabel()) + "\\fR";
            head.append(option.arity().min() == 0 ? "[=" + value + "]" : "=" + value);
        }
        return head.toString();
    }

    private static String[] description(ArgSpec argument) {
        String values = argument.completionCandidates() == null
                ? ""
                : StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                        .collect(joining(", "));
        return Arrays.stream(argument.description())
                .map(l -> l.replace("${COMPLETION-CANDIDATES}", values))
                .map(l -> l.replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValue())))
                .toArray(String[]::new);
    }

    private void item(String head, String... description) {
        lines.add(".TP");
        lines.add(head);
        Arrays.stream(description).forEach(this::line);
    }

    private void section(String name) {
        lines.add(".SH \"" + name + "\"");
    }

    private void paragraph(List<String> texts) {
        lines.add(".PP");
        texts.forEach(this::line);
    }

    private void examples(List<String> texts) {
        List<String> shown = texts.stream().filter(t -> !t.isBlank()).toList();
        if (!shown.isEmpty()) {
            lines.add(".PP");
            lines.add(".nf");
            shown.forEach(this::line);
            lines.add(".fi");
        }
    }

    /** A line that begins with a dot or a quote would be a request. */
    private void line(String text) {
        String escaped = text(text);
        lines.add(escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped);
    }

    /** Without picocli's variables and format sequences. */
    private static List<String> resolved(String... texts) {
        return Arrays.stream(texts)
                .map(t -> CommandLine.Help.Ansi.OFF.string(t).replace("%n", "").replace("%%", "%"))
                .toList();
    }

    /** A hyphen of an option is a minus, which can be searched and copied. */
    private static String text(String text) {
        return text.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("\"", "\\(dq")
                .replace("`", "\\(ga");
    }
}
