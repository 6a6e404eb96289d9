package dev.magistrait.cli.inquiry;

import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.option.FormatOption;
import dev.magistrait.cli.option.PlainFormat;
import dev.magistrait.cli.option.PolicyOption;
import dev.magistrait.finding.Rule;
import dev.magistrait.policy.RuleAbout;
import dev.magistrait.report.json.Json;
import dev.magistrait.report.text.Printable;
import dev.magistrait.report.text.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code magistrait rules}. */
@Command(
        name = "rules",
        description = {
            "Lists every rule with its level and what it reports.",
            "The rules of the policy at hand are among them, and its levels count: of the nearest policy at or above PATH."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait rules",
            "  magistrait rules services/store",
            "  magistrait rules --policy none.yaml --format json"
        })
public final class RulesCommand extends Subcommand {

    @Parameters(
            paramLabel = "PATH",
            arity = "0..1",
            defaultValue = ".",
            description = "Where the policy is looked for (default: ${DEFAULT-VALUE}).")
    private String path = ".";

    @Mixin
    private PolicyOption policies = new PolicyOption("List the rules of this policy");

    @Mixin
    private FormatOption<PlainFormat> format = new FormatOption<>(PlainFormat.TEXT);

    record Catalogue(String schema, List<Entry> rules) {}

    /** @param from empty for a bundled rule, as are {@code url} and {@code owner}; {@code tags} is nothing then */
    record Entry(
            String id,
            String group,
            String level,
            String since,
            String title,
            String summary,
            String url,
            String owner,
            Object tags,
            String from) {

        static Entry of(RulesAtHand.Entry entry) {
            Rule rule = entry.rule();
            RuleAbout about = entry.about();
            return new Entry(
                    rule.id(),
                    rule.group().word(),
                    rule.level().word(),
                    rule.since(),
                    rule.title(),
                    rule.summary(),
                    about.url(),
                    about.owner(),
                    about.tags().isEmpty() ? Json.NOTHING : about.tags(),
                    entry.from());
        }
    }

    @Override
    protected ExitCode execute() throws IOException {
        policies.require(this);
        requireRust(path);
        List<RulesAtHand.Entry> rules = new RulesAtHand(this).at(path, policies.given());
        switch (format.given()) {
            case TEXT -> list(rules);
            case JSON ->
                Json.write(
                        new Catalogue(
                                "magistrait.rules/1",
                                rules.stream().map(Entry::of).toList()),
                        out());
        }
        return ExitCode.CLEAN;
    }

    private void list(List<RulesAtHand.Entry> rules) {
        int width = rules.stream().mapToInt(e -> e.rule().id().length()).max().orElse(0);
        for (RulesAtHand.Entry entry : rules) {
            Rule rule = entry.rule();
            String id = Printable.of(rule.id());
            out().println(painted(Style.STRONG, id)
                    + " ".repeat(width - rule.id().length() + 2)
                    + painted(
                            Style.of(rule.level()),
                            "%-7s".formatted(rule.level().word()))
                    + "  %-11s".formatted(rule.group().word())
                    + "  " + Printable.of(rule.title()) + own(entry));
        }
    }

    /** What is said of a rule of a policy behind its title. */
    private String own(RulesAtHand.Entry entry) {
        if (entry.from().isEmpty()) {
            return "";
        }
        List<String> said = new ArrayList<>(List.of(entry.from()));
        if (!entry.about().owner().isEmpty()) {
            said.add(entry.about().owner());
        }
        said.addAll(entry.about().tags());
        return "  " + painted(Style.GUTTER, "(" + Printable.of(String.join(", ", said)) + ")");
    }
}
