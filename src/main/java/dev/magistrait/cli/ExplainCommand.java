package dev.magistrait.cli;

import dev.magistrait.finding.Rule;
import dev.magistrait.report.json.Json;
import dev.magistrait.report.text.Style;
import dev.magistrait.source.Nearest;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code magistrait explain}. */
@Command(
        name = "explain",
        description = "Explains a rule: what it reports, why, when it stays quiet, and what would mend the code.",
        footerHeading = "%nExamples:%n",
        footer = {"  magistrait explain needless-async-trait", "  magistrait explain dyn-native-async --format markdown"
        })
final class ExplainCommand extends Subcommand {

    @Parameters(
            paramLabel = "RULE",
            completionCandidates = RuleIds.class,
            description = "A rule's id, such as needless-async-trait; see `magistrait rules`.")
    private String id = "";

    @Option(
            names = "--format",
            paramLabel = "<format>",
            defaultValue = "text",
            converter = PageFormat.Converter.class,
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private PageFormat format = PageFormat.TEXT;

    /** For completion scripts. */
    static final class RuleIds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return new Standard().rules().stream().map(Rule::id).iterator();
        }
    }

    record Page(String schema, String id, String level, String since, String title, String summary, String page) {

        static Page of(Rule r) {
            return new Page("magistrait.rule/1", r.id(), r.level().word(), r.since(), r.title(), r.summary(), r.page());
        }
    }

    @Override
    ExitCode execute() throws IOException {
        Rule rule = rule();
        switch (format) {
            case TEXT -> print(rule);
            case JSON -> Json.write(Page.of(rule), out());
            case MARKDOWN -> out().println(rule.page().strip());
        }
        return ExitCode.CLEAN;
    }

    private void print(Rule rule) {
        String level = painted(Style.of(rule.level()), rule.level().word());
        out().println(painted(Style.STRONG, rule.id()) + "  " + level + "  since " + rule.since());
        out().println();
        new MarkdownText(palette()).lines(rule.page()).forEach(out()::println);
    }

    private Rule rule() {
        return program().rules().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> wrongUsage("unknown rule `" + id + "`", remedy()));
    }

    private String remedy() {
        List<String> nearest =
                Nearest.to(id, program().rules().stream().map(Rule::id).toList());
        return nearest.isEmpty()
                ? "`magistrait rules` lists them all"
                : "did you mean " + UsageErrors.quoted(nearest) + "?";
    }
}
