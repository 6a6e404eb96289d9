package dev.magistrait.report.ci;

import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.policy.RuleAbout;
import dev.magistrait.report.FilePaths;
import dev.magistrait.report.Fingerprints;
import dev.magistrait.report.Remedies;
import dev.magistrait.report.Report;
import dev.magistrait.report.Reporter;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.fix.LineChange;
import dev.magistrait.report.fix.Patch;
import dev.magistrait.report.fix.Suggestion;
import dev.magistrait.report.json.Json;
import dev.magistrait.report.markdown.Markdown;
import dev.magistrait.report.text.Printable;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.source.Span;
import dev.magistrait.triage.Identity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * GitLab's code quality report, which is Code Climate's form; other tools ask for the parts of it that GitLab does not. GitLab shows one issue
 * of each fingerprint.
 */
public final class GitlabReporter implements Reporter {

    private static final String TYPE = "issue";
    private static final List<String> CATEGORIES = List.of("Bug Risk");

    @SuppressWarnings("MemberName") // Code Climate's names
    private record Issue(
            String type,
            String check_name,
            String description,
            List<String> categories,
            String fingerprint,
            String severity,
            Location location,
            Record content) {}

    /** @param body Markdown for bots that comment; GitLab itself does not show it */
    private record Content(String body) {}

    /** @param path as it is, for GitLab links to it */
    private record Location(String path, Lines lines) {
        static Location of(WorkspaceReport workspace, Span span) {
            Lines lines = new Lines(span.line(), span.region().endLine());
            return new Location(FilePaths.of(workspace, span), lines);
        }
    }

    private record Lines(int begin, int end) {}

    private final SourceText sources;

    /** @param sources of which suggestions and diffs are made */
    public GitlabReporter(SourceText sources) {
        this.sources = sources;
    }

    @Override
    public String format() {
        return "gitlab";
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        List<Issue> issues = new ArrayList<>();
        Fingerprints fingerprints = new Fingerprints();
        List<WorkspaceReport> all = new ArrayList<>(report.workspaces());
        all.add(report.elsewhere());
        for (WorkspaceReport workspace : all) {
            Remedies remedies = new Remedies(workspace);
            Set<String> told = new HashSet<>();
            Map<String, RuleAbout> own = workspace.policy().abouts();
            workspace
                    .findings()
                    .forEach(f -> issues.add(issue(
                            workspace,
                            f,
                            fingerprints,
                            content(workspace, f, remedies, told, own.getOrDefault(f.rule(), RuleAbout.NOTHING)))));
            workspace.problems().forEach(p -> issues.add(issue(workspace, p, fingerprints)));
        }
        Json.write(issues, out);
    }

    private static Issue issue(WorkspaceReport workspace, Finding f, Fingerprints fingerprints, Record content) {
        return new Issue(
                TYPE,
                f.rule(),
                Printable.of(f.message()),
                CATEGORIES,
                fingerprints.next(workspace.identity(f)),
                severity(f.level()),
                Location.of(workspace, f.span()),
                content);
    }

    private static Issue issue(WorkspaceReport workspace, Problem p, Fingerprints fingerprints) {
        Location location = Location.of(workspace, p.span());
        return new Issue(
                TYPE,
                "problem/" + p.kind().word(),
                Printable.of(p.message()),
                CATEGORIES,
                fingerprints.next(new Identity(p.kind().word(), "-", location.path(), p.message())),
                severity(p.level()),
                location,
                Json.NOTHING);
    }

    /** The patch stands beside the first finding that it mends. */
    private Record content(
            WorkspaceReport workspace, Finding finding, Remedies remedies, Set<String> told, RuleAbout about) {
        List<String> lines = new ArrayList<>(texts(about));
        remedies.refusal(finding).map(Remedies::text).map(Markdown::text).ifPresent(lines::add);
        remedies.change(finding).ifPresent(t -> {
            lines.add(Markdown.text(Remedies.text(t)));
            t.reasons().forEach(r -> lines.add("- " + Markdown.text(r)));
        });
        remedies.change(finding)
                .filter(t -> told.add(t.id()))
                .map(t -> block(Patch.of(workspace, t, sources), workspace, finding))
                .filter(block -> !block.isEmpty())
                .ifPresent(block -> {
                    lines.add("");
                    lines.addAll(block);
                });
        return lines.isEmpty()
                ? Json.NOTHING
                : new Content(String.join("\n", lines).stripTrailing());
    }

    /** What the policy says of a rule of its own. */
    private static List<String> texts(RuleAbout about) {
        List<String> lines = new ArrayList<>();
        if (!about.why().isEmpty()) {
            lines.add(Markdown.text(about.why().strip()));
            lines.add("");
        }
        if (!about.url().isEmpty()) {
            lines.add("<" + about.url() + ">");
            lines.add("");
        }
        return lines;
    }

    /** A suggestion counts its lines from that of the finding. */
    private static List<String> block(Patch patch, WorkspaceReport workspace, Finding finding) {
        if (!Suggestion.isPlain(patch)) {
            return Suggestion.block(patch, "");
        }
        LineChange change = patch.suggestion();
        int above = finding.span().line() - change.line();
        int below = change.end() - 1 - finding.span().line();
        boolean around = above >= 0
                && below >= 0
                && patch.files().getFirst().file().equals(FilePaths.of(workspace, finding.span()));
        return around ? Suggestion.block(patch, ":-" + above + "+" + below) : Suggestion.diff(patch);
    }

    private static String severity(Level level) {
        return switch (level) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case NOTE, OFF -> "info";
        };
    }
}
