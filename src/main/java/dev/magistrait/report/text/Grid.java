package dev.magistrait.report.text;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells under a heading; each row has as many. */
public record Grid(List<String> heading, List<List<String>> rows) {

    public Grid {
        heading = List.copyOf(heading);
        rows = List.copyOf(rows);
    }

    /** In columns, two spaces between them. */
    public List<String> text() {
        List<List<String>> all = new ArrayList<>(List.of(heading));
        rows.forEach(row -> all.add(row.stream().map(Printable::of).toList()));
        int[] widths = new int[heading.size()];
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Width.of(row.get(i)));
            }
        }
        return all.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).append(" ".repeat(widths[i] - Width.of(row.get(i)) + 2));
        }
        return line.toString().stripTrailing();
    }

    public List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(piped(heading));
        lines.add("|" + "---|".repeat(heading.size()));
        rows.forEach(row -> lines.add(piped(row.stream().map(Grid::escaped).toList())));
        return lines;
    }

    private static String piped(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** Names are of those who wrote the policy: nothing in them may become markup. */
    public static String escaped(String text) {
        return Printable.of(text).replaceAll("[\\\\|<>\\[\\]*_`#&]", "\\\\$0");
    }
}
