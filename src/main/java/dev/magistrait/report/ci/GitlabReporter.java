package dev.magistrait.report.ci;

import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.report.FilePaths;
import dev.magistrait.report.Fingerprints;
import dev.magistrait.report.Report;
import dev.magistrait.report.Reporter;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.json.Json;
import dev.magistrait.report.text.Printable;
import dev.magistrait.source.Span;
import dev.magistrait.triage.Identity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

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
            Location location) {}

    /** @param path as it is, for GitLab links to it */
    private record Location(String path, Lines lines) {
        static Location of(WorkspaceReport workspace, Span span) {
            Lines lines = new Lines(span.line(), span.region().endLine());
            return new Location(FilePaths.of(workspace, span), lines);
        }
    }

    private record Lines(int begin, int end) {}

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
            workspace.findings().forEach(f -> issues.add(issue(workspace, f, fingerprints)));
            workspace.problems().forEach(p -> issues.add(issue(workspace, p, fingerprints)));
        }
        Json.write(issues, out);
    }

    private static Issue issue(WorkspaceReport workspace, Finding f, Fingerprints fingerprints) {
        return new Issue(
                TYPE,
                f.rule(),
                Printable.of(f.message()),
                CATEGORIES,
                fingerprints.next(workspace.identity(f)),
                severity(f.level()),
                Location.of(workspace, f.span()));
    }

    private static Issue issue(WorkspaceReport workspace, Problem p, Fingerprints fingerprints) {
        Location location = Location.of(workspace, p.span());
        return new Issue(
                TYPE,
                "problem/" + p.kind().word(),
                Printable.of(p.message()),
                CATEGORIES,
                fingerprints.next(new Identity(p.kind().word(), "-", location.path(), p.message())),
                severity(p.kind().unread() ? Level.ERROR : Level.WARNING),
                location);
    }

    private static String severity(Level level) {
        return switch (level) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case NOTE, OFF -> "info";
        };
    }
}
