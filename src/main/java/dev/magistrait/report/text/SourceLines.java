package dev.magistrait.report.text;

import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines that spans of a workspace begin on. Each file is read once. */
public final class SourceLines {

    private final WorkspaceReport workspace;
    private final SourceText sources;
    private final Map<String, List<String>> read = new HashMap<>();

    public SourceLines(WorkspaceReport workspace, SourceText sources) {
        this.workspace = workspace;
        this.sources = sources;
    }

    /** The line without its indentation; empty when the file is gone, or a span means the whole file. */
    public String of(Span span) {
        if (wholeFile(span)) {
            return "";
        }
        List<String> lines = read.computeIfAbsent(span.file(), _ -> lines(span));
        return span.line() <= lines.size() ? lines.get(span.line() - 1).strip() : "";
    }

    /** Where the span is as seen from where the program was started; of a whole file only its name. */
    public String shown(Span span) {
        String file = workspace.shown(span);
        return wholeFile(span) ? file : file + ":" + span.line();
    }

    private List<String> lines(Span span) {
        return sources.lines(workspace, span);
    }

    private static boolean wholeFile(Span span) {
        return span.region().equals(Region.START);
    }
}
