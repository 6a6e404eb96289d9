package dev.magistrait.report.text;

import static java.util.stream.Collectors.joining;

import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Problem;
import dev.magistrait.report.Report;
import dev.magistrait.report.Reporter;
import dev.magistrait.report.WorkspaceReport;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/** Findings as rustc shows its diagnostics, then problems, then a summary. */
public final class TextReporter implements Reporter {

    private static final int SHOWN = 3;

    private final SourceText sources;
    private final Palette palette;

    public TextReporter(SourceText sources, Palette palette) {
        this.sources = sources;
        this.palette = palette;
    }

    @Override
    public String format() {
        return "text";
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        SourceText remembered = new LastFiles(sources);
        for (WorkspaceReport workspace : report.workspaces()) {
            write(workspace, new DiagnosticWriter(workspace, remembered, palette), out);
        }
        WorkspaceReport elsewhere = report.elsewhere();
        write(elsewhere, new DiagnosticWriter(elsewhere, remembered, palette), out);
        for (WorkspaceReport workspace : report.workspaces()) {
            out.write(part(workspace));
            out.write(excluded(workspace));
        }
        out.write(Totals.of(report.summary(), palette));
    }

    /** Of a workspace that is reported in part, the line that says so; else nothing. */
    private static String part(WorkspaceReport workspace) {
        SortedSet<String> below = workspace.portion().below();
        if (below.isEmpty()) {
            return "";
        }
        return "workspace: all of `" + Printable.of(workspace.root()) + "` is read, and reported what lies below "
                + some(below) + "\n";
    }

    /** Of a workspace in which files are left out, the line that says so; else nothing. */
    private static String excluded(WorkspaceReport workspace) {
        List<String> globs = workspace.policy().enforcement().exclude();
        return globs.isEmpty()
                ? ""
                : "workspace: all of `" + Printable.of(workspace.root()) + "` is read, and nothing reported in "
                        + some(globs) + "\n";
    }

    private static String some(Collection<String> names) {
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return names.stream().limit(SHOWN).map(n -> "`" + Printable.of(n) + "`").collect(joining(", ")) + more;
    }

    private static void write(WorkspaceReport workspace, DiagnosticWriter writer, Writer out) throws IOException {
        Diagnostics diagnostics = new Diagnostics(workspace);
        for (Finding finding : workspace.findings()) {
            out.write(writer.write(diagnostics.of(finding)));
        }
        for (Problem problem : workspace.problems()) {
            out.write(writer.write(diagnostics.of(problem)));
        }
    }
}
