package dev.magistrait.report.ci;

import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.report.FilePaths;
import dev.magistrait.report.Report;
import dev.magistrait.report.Reporter;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.text.Notes;
import dev.magistrait.report.text.Printable;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.io.IOException;
import java.io.Writer;

/** Workflow commands of GitHub Actions, one a line, which it shows at their places in a pull request. */
public final class GithubReporter implements Reporter {

    @Override
    public String format() {
        return "github";
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        for (WorkspaceReport workspace : report.workspaces()) {
            write(workspace, out);
        }
        write(report.elsewhere(), out);
    }

    private static void write(WorkspaceReport workspace, Writer out) throws IOException {
        Notes notes = new Notes(workspace);
        for (Finding f : workspace.findings()) {
            StringBuilder text = new StringBuilder(f.message());
            notes.lines(f).forEach(n -> text.append('\n').append(n));
            out.write(command(command(f.level()), place(workspace, f.span()), f.rule(), text.toString()));
        }
        for (Problem p : workspace.problems()) {
            String command = command(p.level());
            String text = p.remedy().isEmpty() ? p.message() : p.message() + "\nhelp: " + p.remedy();
            out.write(command(
                    command, place(workspace, p.span()), "problem " + p.kind().word(), text));
        }
    }

    private static String command(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE, OFF -> "notice";
        };
    }

    private static String command(String command, String place, String title, String text) {
        return "::%s %s,title=%s::%s\n".formatted(command, place, property(title), data(Printable.lines(text)));
    }

    /** Columns count only on one line. */
    private static String place(WorkspaceReport workspace, Span span) {
        Region region = span.region();
        String lines = "file=%s,line=%d,endLine=%d"
                .formatted(property(FilePaths.of(workspace, span)), region.line(), region.endLine());
        return region.line() == region.endLine()
                ? lines + ",col=%d,endColumn=%d".formatted(region.column(), region.endColumn())
                : lines;
    }

    private static String property(String value) {
        return data(Printable.of(value)).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
