package dev.magistrait.report.xml;

import dev.magistrait.finding.Level;
import dev.magistrait.report.FilePaths;
import dev.magistrait.report.Report;
import dev.magistrait.report.Reporter;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The findings that count, and problems, as Checkstyle writes its own: many tools read that. */
public final class CheckstyleReporter implements Reporter {

    /** The version of the form that tools other than Checkstyle name. */
    private static final String FORM = "4.3";

    @Override
    public String format() {
        return "checkstyle";
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        Map<String, List<Element>> files = new LinkedHashMap<>();
        report.workspaces().forEach(w -> add(w, files));
        add(report.elsewhere(), files);
        List<Element> elements = files.entrySet().stream()
                .map(f -> new Element("file").with("name", f.getKey()).with(f.getValue()))
                .toList();
        XmlText.write(new Element("checkstyle").with("version", FORM).with(elements), out);
    }

    private static void add(WorkspaceReport workspace, Map<String, List<Element>> files) {
        workspace
                .findings()
                .forEach(f -> in(workspace, f.span(), files)
                        .add(error(f.span(), severity(f.level()), f.message(), f.rule())));
        workspace
                .problems()
                .forEach(p -> in(workspace, p.span(), files)
                        .add(error(
                                p.span(),
                                severity(p.level()),
                                p.message(),
                                "problem." + p.kind().word())));
    }

    private static List<Element> in(WorkspaceReport workspace, Span span, Map<String, List<Element>> files) {
        return files.computeIfAbsent(FilePaths.of(workspace, span), _ -> new ArrayList<>());
    }

    private static Element error(Span span, String severity, String message, String source) {
        return new Element("error")
                .with("line", span.line())
                .with("column", span.column())
                .with("severity", severity)
                .with("message", message)
                .with("source", "magistrait." + source);
    }

    private static String severity(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "info";
            case OFF -> "ignore";
        };
    }
}
