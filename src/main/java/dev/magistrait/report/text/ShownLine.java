package dev.magistrait.report.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A source line as it is printed, and its marks in columns of the terminal. A very long line is cut around its first primary mark; what
 * lies beyond the cut is marked under the {@code …}.
 */
record ShownLine(String text, List<Mark> marks) {

    /** As rustc does where it does not know the terminal's width. */
    private static final int MOST_CHARACTERS = 140;

    private static final int BEFORE_THE_MARK = 30;
    private static final Comparator<Mark> PRIMARY_FIRST =
            Comparator.comparing((Mark m) -> !m.primary()).thenComparingInt(Mark::from);

    /** Cuts and expands a line; the marks given are in characters. */
    static ShownLine of(String line, List<Mark> marks) {
        int length = line.codePointCount(0, line.length());
        int start = start(length, marks);
        int end = Math.min(length, start + MOST_CHARACTERS);
        String before = start > 0 ? "…" : "";
        String after = end < length ? "…" : "";
        List<String> shown = shown(line, start, end);
        int[] columns = columns(before.length(), shown);
        return new ShownLine(
                before + String.join("", shown) + after,
                marks.stream().map(m -> placed(m, start, columns)).toList());
    }

    private static List<String> shown(String line, int start, int end) {
        List<String> shown = new ArrayList<>();
        int index = line.offsetByCodePoints(0, start);
        for (int i = start; i < end; i++) {
            shown.add(Printable.inSource(line, index));
            index = line.offsetByCodePoints(index, 1);
        }
        return shown;
    }

    private static int start(int length, List<Mark> marks) {
        if (length <= MOST_CHARACTERS) {
            return 0;
        }
        int first = marks.stream().min(PRIMARY_FIRST).map(Mark::from).orElse(0);
        return Math.clamp((long) first - BEFORE_THE_MARK, 0, length - MOST_CHARACTERS);
    }

    /** Where each shown character begins, and where the last one ends. */
    private static int[] columns(int first, List<String> shown) {
        int[] columns = new int[shown.size() + 1];
        columns[0] = first;
        for (int i = 0; i < shown.size(); i++) {
            columns[i + 1] = columns[i] + Width.of(shown.get(i));
        }
        return columns;
    }

    /** An empty mark takes one column, so that it is seen. */
    private static Mark placed(Mark mark, int start, int[] columns) {
        int from = column(mark.from(), start, columns);
        return mark.at(from, Math.max(from + 1, column(mark.to(), start, columns)));
    }

    private static int column(int character, int start, int[] columns) {
        return character < start ? 0 : columns[Math.min(character - start, columns.length - 1)];
    }
}
