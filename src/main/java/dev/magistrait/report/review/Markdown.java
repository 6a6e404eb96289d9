package dev.magistrait.report.review;

import dev.magistrait.report.text.Printable;
import java.util.List;

/** Text from checked code in Markdown: nothing of it becomes markup. */
final class Markdown {

    private Markdown() {}

    /** As prose; code in backticks shows its backticks. */
    static String of(String text) {
        return Printable.of(text).replaceAll("[\\\\|<>\\[\\]*_`#&~!]", "\\\\$0");
    }

    /** Between backticks. */
    static String code(String text) {
        return Printable.of(text).replace('`', '\'');
    }

    /** A row of a table. */
    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** A table; cells are Markdown already. */
    static List<String> table(List<String> heading, List<List<String>> rows) {
        List<String> lines = new java.util.ArrayList<>();
        lines.add(row(heading));
        lines.add("|" + "---|".repeat(heading.size()));
        rows.forEach(r -> lines.add(row(r)));
        return lines;
    }
}
