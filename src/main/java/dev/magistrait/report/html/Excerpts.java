package dev.magistrait.report.html;

import dev.magistrait.fix.Transaction;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.fix.Patch;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts excerpts out of sources. */
final class Excerpts {

    private static final int AROUND = 1;
    private static final int WIDEST = 160;
    private static final int MOST_LINES = 80;
    private static final int BEFORE_THE_MARK = 40;

    private final SourceText sources;

    Excerpts(SourceText sources) {
        this.sources = SourceText.remembering(sources);
    }

    /** What a transaction changes, as a diff that is cut where it is long. */
    Migration of(WorkspaceReport workspace, Transaction transaction) {
        List<String> diff = Patch.of(workspace, transaction, sources).diff();
        List<String> shown = diff.stream().limit(MOST_LINES).map(l -> cut(l, 0)).toList();
        return new Migration(transaction, shown, diff.size() - shown.size());
    }

    /** The line of the span, and one before and after it. */
    Excerpt of(WorkspaceReport workspace, Span span, String label, String place) {
        List<String> source = sources.lines(workspace, span);
        List<Excerpt.Line> lines = new ArrayList<>();
        int line = span.line();
        if (line <= source.size()) {
            for (int n = Math.max(1, line - AROUND); n <= Math.min(source.size(), line + AROUND); n++) {
                String text = source.get(n - 1);
                lines.add(n == line ? marked(n, text, span) : new Excerpt.Line(n, cut(text, 0), "", ""));
            }
        }
        return new Excerpt(place, label, lines);
    }

    private static Excerpt.Line marked(int number, String text, Span span) {
        int length = text.codePointCount(0, text.length());
        int from = Math.min(span.column() - 1, length);
        int to = span.region().endLine() > span.line()
                ? length
                : Math.min(span.region().endColumn() - 1, length);
        int start = length <= WIDEST ? 0 : Math.max(0, from - BEFORE_THE_MARK);
        int end = Math.min(length, start + WIDEST);
        int last = Math.min(Math.max(to, from), end);
        return new Excerpt.Line(
                number,
                (start > 0 ? "…" : "") + part(text, start, from),
                part(text, from, last),
                part(text, last, end) + (end < length ? "…" : ""));
    }

    private static String cut(String text, int from) {
        int length = text.codePointCount(0, text.length());
        int end = Math.min(length, from + WIDEST);
        return part(text, from, end) + (end < length ? "…" : "");
    }

    private static String part(String text, int from, int to) {
        int start = text.offsetByCodePoints(0, from);
        return text.substring(start, text.offsetByCodePoints(start, to - from)).replace("\t", "    ");
    }
}
