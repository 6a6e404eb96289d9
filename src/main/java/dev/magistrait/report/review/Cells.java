package dev.magistrait.report.review;

import dev.magistrait.report.markdown.Markdown;
import java.util.ArrayList;
import java.util.List;

/** Tables of Markdown. */
final class Cells {

    private Cells() {}

    /** Prose in a cell; a bar ends a cell even in a code span. */
    static String text(String text) {
        return Markdown.text(text).replace("|", "\\|");
    }

    /** Code in a cell. */
    static String code(String text) {
        return Markdown.code(text).replace("|", "\\|");
    }

    /** A table; cells are Markdown already. */
    static List<String> table(List<String> heading, List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(row(heading));
        lines.add("|" + "---|".repeat(heading.size()));
        rows.forEach(r -> lines.add(row(r)));
        return lines;
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
