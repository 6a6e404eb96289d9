package dev.magistrait.report.sarif;

import dev.magistrait.report.FilePaths;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.List;

/** Places of one workspace, in UTF-16 code units as SARIF's consumers count. */
final class SarifPlaces {

    /** What relative URIs are relative to. */
    static final String BASE = "%SRCROOT%";

    private final WorkspaceReport workspace;
    private final SourceText sources;

    SarifPlaces(WorkspaceReport workspace, SourceText sources) {
        this.workspace = workspace;
        this.sources = sources;
    }

    Sarif.Physical physical(Span span) {
        return new Sarif.Physical(artifact(span), region(span));
    }

    /** A line of a file that belongs to no workspace. */
    static Sarif.Physical line(String file, int line) {
        return new Sarif.Physical(artifact(FilePaths.of(file)), new Sarif.Region(line, 1, line, 1));
    }

    Sarif.Artifact artifact(Span span) {
        return artifact(FilePaths.of(workspace, span));
    }

    private static Sarif.Artifact artifact(String path) {
        String uri = FilePaths.uri(path);
        return new Sarif.Artifact(uri, uri.startsWith("file:") ? "" : BASE);
    }

    Sarif.Region region(Span span) {
        Region region = span.region();
        List<String> lines = lines(span);
        return new Sarif.Region(
                region.line(),
                column(lines, region.line(), region.column()),
                region.endLine(),
                column(lines, region.endLine(), region.endColumn()));
    }

    private List<String> lines(Span span) {
        if (span.region().equals(Region.START)) {
            return List.of();
        }
        return sources.lines(workspace, span);
    }

    /** Where the file has changed or is gone, the column in characters is the best there is. */
    private static int column(List<String> lines, int line, int column) {
        if (line > lines.size()) {
            return column;
        }
        String text = lines.get(line - 1);
        return column - 1 > text.codePointCount(0, text.length()) ? column : text.offsetByCodePoints(0, column - 1) + 1;
    }
}
