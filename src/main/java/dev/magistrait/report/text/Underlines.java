package dev.magistrait.report.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands beneath a source line: a row of underlines, the rightmost label beside its underline, the others hanging below.
 *
 * <pre>
 * |     ----  ^^^^ inline
 * |     |
 * |     hanging
 * </pre>
 */
final class Underlines {

    private Underlines() {}

    static List<Row> of(List<Mark> marks) {
        Row underlines = new Row();
        List<Row> rows = new ArrayList<>(List.of(underlines));
        marks.stream()
                .sorted(Comparator.comparing(Mark::primary))
                .forEach(m -> underlines.put(m.from(), m.underline(), m.style()));
        List<Mark> hanging = new ArrayList<>(marks.stream()
                .filter(Mark::labelled)
                .sorted(Mark.FROM_THE_RIGHT)
                .toList());
        if (!hanging.isEmpty() && isLast(hanging.getFirst(), marks)) {
            Mark inline = hanging.removeFirst();
            underlines.put(inline.to() + 1, inline.label(), inline.style());
        }
        hang(hanging, rows);
        return rows;
    }

    private static boolean isLast(Mark mark, List<Mark> marks) {
        return marks.stream().allMatch(m -> m.to() <= mark.to());
    }

    private static void hang(List<Mark> labels, List<Row> rows) {
        if (labels.isEmpty()) {
            return;
        }
        rows.add(pipes(labels));
        for (int i = 0; i < labels.size(); i++) {
            Row row = pipes(labels.subList(i + 1, labels.size()));
            Mark mark = labels.get(i);
            row.put(mark.from(), mark.label(), mark.style());
            rows.add(row);
        }
    }

    private static Row pipes(List<Mark> labels) {
        Row row = new Row();
        labels.forEach(m -> row.put(m.from(), "|", m.style()));
        return row;
    }
}
