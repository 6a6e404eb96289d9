package dev.magistrait.report.text;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.List;

/** Lays a diagnostic out as rustc does. */
final class DiagnosticWriter {

    private final WorkspaceReport workspace;
    private final SourceText sources;
    private final Palette palette;
    private final Links links;

    DiagnosticWriter(WorkspaceReport workspace, SourceText sources, View view) {
        this.workspace = workspace;
        this.sources = sources;
        this.palette = view.palette();
        this.links = view.links();
    }

    /** The diagnostic and an empty line after it. */
    String write(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        String code = links.toRule(diagnostic.code(), Printable.of(diagnostic.code()));
        out.append(palette.paint(diagnostic.style(), diagnostic.kind() + "[" + code + "]"))
                .append(palette.paint(Style.STRONG, ": " + Printable.of(diagnostic.message())))
                .append('\n');
        Gutter gutter = new Gutter(out, palette, lastLine(diagnostic));
        boolean excerpt = writeFiles(diagnostic, gutter);
        if (excerpt && !diagnostic.notes().isEmpty()) {
            gutter.empty();
        }
        diagnostic.notes().forEach(n -> gutter.note(n.kind(), n.text()));
        return out.append('\n').toString();
    }

    private static int lastLine(Diagnostic diagnostic) {
        return diagnostic.labels().stream()
                .mapToInt(l -> l.span().region().endLine())
                .max()
                .orElse(0);
    }

    /** Whether the last thing written is an excerpt. */
    private boolean writeFiles(Diagnostic diagnostic, Gutter gutter) {
        var files =
                diagnostic.labels().stream().collect(groupingBy(l -> l.span().file(), LinkedHashMap::new, toList()));
        String arrow = "-->";
        boolean excerpt = false;
        for (List<Label> labels : files.values()) {
            if (excerpt) {
                gutter.empty();
            }
            excerpt = writeFile(arrow, labels, gutter);
            arrow = ":::";
        }
        return excerpt;
    }

    private boolean writeFile(String arrow, List<Label> labels, Gutter gutter) {
        Span first = labels.getFirst().span();
        List<String> lines = lines(first);
        if (labels.stream().allMatch(l -> l.span().region().endLine() <= lines.size())) {
            gutter.place(arrow, shown(first));
            new Excerpt(lines, labels).write(gutter);
            return true;
        }
        String next = arrow;
        for (Label label : labels) {
            gutter.place(next, shown(label.span()) + (label.text().isEmpty() ? "" : ": " + label.text()));
            next = ":::";
        }
        return false;
    }

    private List<String> lines(Span span) {
        if (wholeFile(span)) {
            return List.of();
        }
        return sources.lines(workspace, span);
    }

    private String shown(Span span) {
        String file = Printable.of(workspace.shown(span));
        String shown = wholeFile(span) ? file : file + ":" + span.region();
        try {
            return links.toFile(workspace.file(span), shown);
        } catch (InvalidPathException noSuchName) {
            // A manifest can name what no file can be called.
            return shown;
        }
    }

    private static boolean wholeFile(Span span) {
        return span.region().equals(Region.START);
    }
}
