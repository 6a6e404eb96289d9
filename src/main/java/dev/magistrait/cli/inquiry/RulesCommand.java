package dev.magistrait.cli.inquiry;

import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.option.FormatOption;
import dev.magistrait.cli.option.PlainFormat;
import dev.magistrait.finding.Rule;
import dev.magistrait.report.json.Json;
import dev.magistrait.report.text.Printable;
import dev.magistrait.report.text.Style;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code magistrait rules}. */
@Command(
        name = "rules",
        description = "Lists every rule with its level and what it reports.",
        footerHeading = "%nExamples:%n",
        footer = {"  magistrait rules", "  magistrait rules --format json"})
public final class RulesCommand extends Subcommand {

    @Mixin
    private FormatOption<PlainFormat> format = new FormatOption<>(PlainFormat.TEXT);

    record Catalogue(String schema, List<Entry> rules) {}

    record Entry(String id, String group, String level, String since, String title, String summary) {}

    @Override
    protected ExitCode execute() throws IOException {
        switch (format.given()) {
            case TEXT -> list(program().rules());
            case JSON -> Json.write(catalogue(program().rules()), out());
        }
        return ExitCode.CLEAN;
    }

    private void list(List<Rule> rules) {
        int width = rules.stream().mapToInt(r -> r.id().length()).max().orElse(0);
        for (Rule rule : rules) {
            String id = Printable.of(rule.id());
            out().println(painted(Style.STRONG, id)
                    + " ".repeat(width - rule.id().length() + 2)
                    + painted(
                            Style.of(rule.level()),
                            "%-7s".formatted(rule.level().word()))
                    + "  %-11s".formatted(rule.group().word())
                    + "  " + Printable.of(rule.title()));
        }
    }

    private static Catalogue catalogue(List<Rule> rules) {
        return new Catalogue(
                "magistrait.rules/1",
                rules.stream()
                        .map(r -> new Entry(
                                r.id(), r.group().word(), r.level().word(), r.since(), r.title(), r.summary()))
                        .toList());
    }
}
