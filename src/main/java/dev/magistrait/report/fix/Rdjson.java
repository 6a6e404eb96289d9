package dev.magistrait.report.fix;

import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.fix.Edit;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.write.Standing;
import dev.magistrait.report.Tool;
import dev.magistrait.source.LineIndex;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.file.FileText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The format of reviewdog, which makes suggestions of it at GitHub, GitLab and others. A suggestion is taken by itself: one is made of a
 * transaction that is one edit, since half of a change does not compile. Columns count bytes, and empty texts are left out.
 */
public record Rdjson(Source source, List<Diagnostic> diagnostics) {

    record Source(String name) {}

    record Diagnostic(String message, Location location, String severity, Code code, List<Suggestion> suggestions) {}

    record Location(String path, Range range) {}

    record Range(Position start, Position end) {}

    record Position(int line, int column) {}

    record Code(String value) {}

    record Suggestion(Range range, String text) {}

    /** Of all that is offered. */
    public static Rdjson of(Tool tool, List<Fixed> all) {
        List<Diagnostic> found = new ArrayList<>();
        for (Fixed fixed : all) {
            Files files = new Files(fixed, new HashMap<>());
            for (Standing standing : fixed.standings()) {
                if (standing.made()) {
                    Transaction transaction = standing.transaction();
                    transaction.findings().forEach(f -> found.add(files.diagnostic(transaction, f)));
                }
            }
        }
        return new Rdjson(new Source(tool.name()), found);
    }

    /** @param lines of the files that were asked for */
    private record Files(Fixed fixed, Map<String, LineIndex> lines) {

        Diagnostic diagnostic(Transaction transaction, Finding finding) {
            Edit edit = transaction.edits().getFirst();
            Span at = finding.span();
            boolean alone =
                    transaction.edits().size() == 1 && edit.span().file().equals(at.file());
            int places = transaction.edits().size();
            return new Diagnostic(
                    alone ? finding.message() : finding.message() + "; `magistrait fix` changes " + places + " places",
                    new Location(fixed.gitName(at.file()), range(at)),
                    severity(finding.level()),
                    new Code(finding.rule()),
                    alone ? List.of(new Suggestion(range(edit.span()), edit.text())) : List.of());
        }

        private Range range(Span span) {
            LineIndex index = lines.computeIfAbsent(span.file(), this::index);
            Region at = span.region();
            return new Range(position(index, at.line(), at.column()), position(index, at.endLine(), at.endColumn()));
        }

        private static Position position(LineIndex index, int line, int column) {
            return new Position(line, index.offset(line, column) - index.offset(line, 1) + 1);
        }

        private LineIndex index(String file) {
            Path path = fixed.report().file(new Span(file, Region.START));
            return switch (fixed.report().portion().tree().text(path, file)) {
                case FileText.Unread _ -> new LineIndex(new byte[0]);
                case FileText.Text text -> new LineIndex(text.bytes());
            };
        }
    }

    private static String severity(Level level) {
        return switch (level) {
            case ERROR -> "ERROR";
            case WARNING -> "WARNING";
            case NOTE, OFF -> "INFO";
        };
    }
}
