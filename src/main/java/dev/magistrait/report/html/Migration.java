package dev.magistrait.report.html;

import dev.magistrait.fix.Transaction;
import java.util.List;

/**
 * A change of a trait to be shown.
 *
 * @param lines of its diff; none where the sources cannot be read any more
 * @param more how many are left out
 */
public record Migration(Transaction transaction, List<String> lines, int more) {

    public Migration {
        lines = List.copyOf(lines);
    }

    /** How a line is painted: one that goes, one that comes, or another. */
    public static String kind(String line) {
        if (line.startsWith("--- ") || line.startsWith("+++ ") || line.startsWith("@@")) {
            return "line head";
        }
        return line.startsWith("-") ? "line goes" : line.startsWith("+") ? "line comes" : "line";
    }
}
