package dev.magistrait.report.html;

import java.util.List;

/**
 * A few lines of source.
 *
 * @param place file and line, as seen from where the program was started
 * @param lines empty where the file cannot be read any more
 */
public record Excerpt(String place, String label, List<Line> lines) {

    public Excerpt {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param marked the part that is meant; empty on lines around it
     */
    public record Line(int number, List<Token> before, List<Token> marked, List<Token> after) {
        public Line {
            before = List.copyOf(before);
            marked = List.copyOf(marked);
            after = List.copyOf(after);
        }
    }
}
