package dev.magistrait.report.fix;

import dev.magistrait.fix.Edit;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines beside each other that give way to others.
 *
 * @param line the first of them, from 1; where none goes, the line before which others come
 * @param before those that go
 * @param after those that come
 */
public record LineChange(int line, List<String> before, List<String> after) {

    public LineChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The line behind those that go. */
    public int end() {
        return line + before.size();
    }

    /**
     * What edits of one file change.
     *
     * @param source its lines
     * @param edits sorted, none of which overlap
     */
    static List<LineChange> all(List<String> source, List<Edit> edits) {
        List<LineChange> changes = new ArrayList<>();
        List<Edit> near = new ArrayList<>();
        int end = 0;
        for (Edit edit : edits) {
            if (!near.isEmpty() && edit.span().line() > end) {
                changes.add(of(source, near, end));
                near.clear();
            }
            near.add(edit);
            end = Math.max(near.size() == 1 ? 0 : end, end(edit));
        }
        if (!near.isEmpty()) {
            changes.add(of(source, near, end));
        }
        return changes;
    }

    /** The first line that an edit does not touch. */
    private static int end(Edit edit) {
        Region at = edit.span().region();
        boolean wholeLines = at.column() == 1
                && at.endColumn() == 1
                && (edit.text().isEmpty() || edit.text().endsWith("\n"));
        return wholeLines ? at.endLine() : at.endLine() + 1;
    }

    private static LineChange of(List<String> source, List<Edit> edits, int end) {
        int first = edits.getFirst().span().line();
        int last = Math.min(end, source.size() + 1);
        List<String> before = source.subList(Math.min(first, last) - 1, last - 1);
        StringBuilder text = new StringBuilder();
        int line = first;
        int column = 1;
        for (Edit edit : edits) {
            Region at = edit.span().region();
            text.append(part(source, line, column, at.line(), at.column())).append(edit.text());
            line = at.endLine();
            column = at.endColumn();
        }
        text.append(part(source, line, column, last, 1));
        return new LineChange(first, before, lines(text.toString())).trimmed();
    }

    /** The text from one place to another, columns counted in characters. */
    private static String part(List<String> source, int line, int column, int toLine, int toColumn) {
        StringBuilder part = new StringBuilder();
        for (int at = line; at <= toLine; at++) {
            String text = at <= source.size() ? source.get(at - 1) : "";
            int from = at == line ? offset(text, column) : 0;
            boolean last = at == toLine;
            int to = last ? Math.max(from, offset(text, toColumn)) : text.length();
            part.append(text, from, to).append(last ? "" : "\n");
        }
        return part.toString();
    }

    private static int offset(String text, int column) {
        int length = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.min(column - 1, length));
    }

    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return List.of(whole.split("\n", -1));
    }

    /** Without lines at its ends that stay as they are. */
    private LineChange trimmed() {
        int least = Math.min(before.size(), after.size());
        int start = 0;
        while (start < least && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < least - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        return new LineChange(
                line + start, before.subList(start, before.size() - end), after.subList(start, after.size() - end));
    }
}
