package dev.magistrait.report.markdown;

import static java.util.stream.Collectors.joining;

import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.fix.Transaction;
import dev.magistrait.report.FilePaths;
import dev.magistrait.report.Remedies;
import dev.magistrait.report.Report;
import dev.magistrait.report.Reporter;
import dev.magistrait.report.Summary;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.fix.Patch;
import dev.magistrait.report.fix.Suggestion;
import dev.magistrait.report.text.Notes;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.report.text.Totals;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A page for a pull request: what there is in a line, the findings of each level folded below it. */
public final class MarkdownReporter implements Reporter {

    /** A comment on GitHub holds 65,536 characters: four folds do. */
    private static final int LONGEST_FOLD = 15_000;

    private static final int LONGEST_PATCH = 4_000;
    private static final int MOST = 20;

    private static final List<Level> GRAVEST_FIRST = List.of(Level.ERROR, Level.WARNING, Level.NOTE);

    private final SourceText sources;

    /** @param sources of which suggestions and diffs are made */
    public MarkdownReporter(SourceText sources) {
        this.sources = sources;
    }

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        Summary summary = report.summary();
        String findings = summary.allFindings() == 0 ? "no findings" : Totals.findings(summary);
        out.write("### Magistrait: " + findings + "\n\n");
        out.write(overview(summary));
        List<WorkspaceReport> all = new ArrayList<>(report.workspaces());
        all.add(report.elsewhere());
        for (Level level : GRAVEST_FIRST) {
            fold(summary.findings().getOrDefault(level, 0), level.word(), findings(all, level), out);
        }
        fold(summary.allProblems(), "problem", problems(all), out);
    }

    private static String overview(Summary summary) {
        return Totals.lines(summary).stream()
                .filter(l -> !l.subject().equals("findings"))
                .map(l -> "- **" + l.subject() + ":** " + Markdown.text(l.text()) + "\n")
                .collect(joining());
    }

    private List<String> findings(List<WorkspaceReport> all, Level level) {
        List<String> items = new ArrayList<>();
        for (WorkspaceReport workspace : all) {
            Notes notes = new Notes(workspace);
            Remedies remedies = new Remedies(workspace);
            Set<String> shown = new HashSet<>();
            workspace.findings().stream()
                    .filter(f -> f.level() == level)
                    .limit(MOST)
                    .map(f -> item(workspace, f, notes) + patch(workspace, remedies.change(f), shown))
                    .forEach(items::add);
        }
        return items;
    }

    private static String item(WorkspaceReport workspace, Finding finding, Notes notes) {
        return item(workspace, finding.span(), finding.rule(), finding.message())
                + notes.lines(finding).stream()
                        .map(n -> "  - " + Markdown.text(n.replace("\n", " ")) + "\n")
                        .collect(joining());
    }

    /** Of the first finding that a change mends; the others name it. */
    private String patch(WorkspaceReport workspace, Optional<Transaction> change, Set<String> shown) {
        return change.filter(t -> shown.add(t.id()))
                .map(t -> Suggestion.block(Patch.of(workspace, t, sources), ""))
                .filter(lines -> !lines.isEmpty())
                .map(lines -> lines.stream().map(MarkdownReporter::inner).collect(joining("", "\n", "\n")))
                .map(text -> text.length() > LONGEST_PATCH ? "  - the diff is long: `magistrait fix` shows it\n" : text)
                .orElse("");
    }

    private static String inner(String line) {
        return line.isEmpty() ? "\n" : "  " + line + "\n";
    }

    private static List<String> problems(List<WorkspaceReport> all) {
        List<String> items = new ArrayList<>();
        for (WorkspaceReport workspace : all) {
            workspace.problems().forEach(p -> items.add(item(workspace, p)));
        }
        return items;
    }

    private static String item(WorkspaceReport workspace, Problem problem) {
        String help = problem.remedy().isEmpty() ? "" : "  - help: " + Markdown.text(problem.remedy()) + "\n";
        return item(workspace, problem.span(), problem.kind().word(), problem.message()) + help;
    }

    private static String item(WorkspaceReport workspace, Span span, String kind, String message) {
        String line = span.region().equals(Region.START) ? "" : ":" + span.line();
        String place = FilePaths.of(workspace, span) + line;
        return "- " + Markdown.code(place) + " " + Markdown.code(kind) + ": " + Markdown.text(message) + "\n";
    }

    private static void fold(int count, String thing, List<String> items, Writer out) throws IOException {
        if (items.isEmpty()) {
            return;
        }
        out.write("\n<details><summary>" + Totals.counted(count, thing) + "</summary>\n\n");
        int shown = 0;
        int room = LONGEST_FOLD;
        while (shown < Math.min(MOST, items.size()) && items.get(shown).length() <= room) {
            room -= items.get(shown).length();
            out.write(items.get(shown++));
        }
        if (shown < count) {
            out.write("- and " + (count - shown) + " more\n");
        }
        out.write("\n</details>\n");
    }
}
