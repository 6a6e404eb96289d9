package dev.magistrait.report.html;

import dev.magistrait.fix.Transaction;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.fix.Patch;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts excerpts out of sources. */
final class Excerpts {

    private static final int AROUND = 1;
    private static final int WIDEST = 160;
    private static final int MOST_LINES = 80;
    private static final int BEFORE_THE_MARK = 40;
    private static final Token MORE = new Token("", "…");
    /** What stands behind {@code dyn}: lifetimes, and a path. */
    private static final Pattern TRAIT = Pattern.compile("\\s+(?:for\\s*<[^>]*>\\s*)?(?:::)?\\w+(?:::\\w+)*");

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
                lines.add(n == line ? marked(n, text, span) : plain(n, text));
            }
        }
        return new Excerpt(place, label, lines);
    }

    private static Excerpt.Line plain(int number, String text) {
        int length = text.codePointCount(0, text.length());
        int end = text.offsetByCodePoints(0, Math.min(length, WIDEST));
        List<Token> tokens = new ArrayList<>(Token.of(text, 0, end));
        if (end < text.length()) {
            tokens.add(MORE);
        }
        return new Excerpt.Line(number, tokens, List.of(), List.of());
    }

    private static Excerpt.Line marked(int number, String text, Span span) {
        int length = text.codePointCount(0, text.length());
        int from = Math.min(span.column() - 1, length);
        int to = span.region().endLine() > span.line()
                ? length
                : Math.min(span.region().endColumn() - 1, length);
        int start = length <= WIDEST ? 0 : Math.max(0, from - BEFORE_THE_MARK);
        int end = Math.min(length, start + WIDEST);
        int first = text.offsetByCodePoints(0, from);
        int last = object(text, first, text.offsetByCodePoints(0, Math.max(to, from)));
        int close = text.offsetByCodePoints(0, end);
        List<Token> before = new ArrayList<>(start > 0 ? List.of(MORE) : List.of());
        before.addAll(Token.of(text, text.offsetByCodePoints(0, start), first));
        List<Token> after = new ArrayList<>(Token.of(text, Math.min(last, close), close));
        if (end < length) {
            after.add(MORE);
        }
        return new Excerpt.Line(number, before, Token.of(text, first, Math.min(last, close)), after);
    }

    /** Where a mark ends: that on {@code dyn} holds the trait and what stands in its angle brackets too. */
    private static int object(String text, int from, int to) {
        if (!text.substring(from, to).equals("dyn")) {
            return to;
        }
        Matcher named = TRAIT.matcher(text).region(to, text.length());
        if (!named.lookingAt()) {
            return to;
        }
        int end = named.end();
        int depth = 0;
        for (int i = end; i < text.length() && (depth > 0 || (i == end && text.charAt(i) == '<')); i++) {
            boolean arrow = text.charAt(i) == '>' && text.charAt(i - 1) == '-';
            depth += text.charAt(i) == '<' ? 1 : text.charAt(i) == '>' && !arrow ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return end;
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
