package dev.magistrait.report.html;

import dev.magistrait.report.review.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** How many traits of each form have each verdict. */
public record Matrix(List<String> verdicts, List<Row> rows) {

    public Matrix {
        verdicts = List.copyOf(verdicts);
        rows = List.copyOf(rows);
    }

    /** The traits in one form. */
    public record Row(String current, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Traits in one form with one verdict.
     *
     * @param heat from 0 for none to 4 for the most
     * @param fits whether they are as they should be
     */
    public record Cell(String verdict, int count, int heat, boolean fits) {}

    static Matrix of(List<Subject> subjects) {
        SortedSet<String> verdicts = new TreeSet<>();
        SortedSet<String> currents = new TreeSet<>();
        subjects.forEach(s -> {
            verdicts.add(s.verdict());
            currents.add(s.decision().current().word());
        });
        List<Row> rows = new ArrayList<>();
        for (String current : currents) {
            rows.add(new Row(
                    current,
                    verdicts.stream().map(v -> cell(current, v, subjects)).toList()));
        }
        return new Matrix(List.copyOf(verdicts), rows);
    }

    private static Cell cell(String current, String verdict, List<Subject> subjects) {
        List<Subject> here = subjects.stream()
                .filter(s -> s.decision().current().word().equals(current)
                        && s.verdict().equals(verdict))
                .toList();
        int heat = here.isEmpty() ? 0 : Math.max(1, (int) Math.ceil(4.0 * here.size() / subjects.size()));
        return new Cell(verdict, here.size(), heat, here.stream().allMatch(Subject::fits));
    }
}
