package dev.magistrait.report.text;

import static java.util.stream.Collectors.joining;

import dev.magistrait.report.Report;
import dev.magistrait.report.Reporter;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.text.View.Content;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Findings as rustc shows its diagnostics, and problems, then a summary. */
public final class TextReporter implements Reporter {

    private static final int SHOWN = 3;

    private final SourceText sources;
    private final View view;

    public TextReporter(SourceText sources, View view) {
        this.sources = sources;
        this.view = view;
    }

    @Override
    public String format() {
        return "text";
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        SourceText remembered = new LastFiles(sources);
        if (view.content() == Content.STATISTICS) {
            out.write(Statistics.of(report, view));
        } else {
            write(Entries.of(report, remembered, view), out);
        }
        if (view.blindSpots()) {
            write(report.workspaces().stream().flatMap(w -> blindSpots(w, remembered)), out);
        }
        if (view.content() == Content.QUIET) {
            return;
        }
        for (WorkspaceReport workspace : report.workspaces()) {
            out.write(part(workspace));
            out.write(excluded(workspace));
        }
        out.write(Totals.of(report.summary(), view.palette()));
    }

    private Stream<String> blindSpots(WorkspaceReport workspace, SourceText remembered) {
        DiagnosticWriter writer = new DiagnosticWriter(workspace, remembered, view);
        Diagnostics diagnostics = new Diagnostics(workspace);
        return workspace.blindSpots().stream().map(diagnostics::of).map(writer::write);
    }

    private static void write(Stream<String> texts, Writer out) throws IOException {
        for (String text : (Iterable<String>) texts::iterator) {
            out.write(text);
        }
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
}
