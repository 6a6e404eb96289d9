package dev.magistrait.report.text;

import java.util.Locale;

/**
 * How a report is shown as text.
 *
 * @param links what names of files and rules lead to
 * @param blindSpots whether each blind spot is named, rather than counted
 */
public record View(Palette palette, Links links, Order order, Content content, boolean blindSpots) {

    /** In which order findings stand. */
    public enum Order {
        /** The gravest last, next to the summary and to where one types on. */
        SEVERITY,
        /** By file and line, workspace by workspace. */
        PLACE,
        /** By the rule that reports them. */
        RULE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is shown. */
    public enum Content {
        /** Findings, problems and a summary. */
        WHOLE,
        /** Findings and problems; nothing where there is none. */
        QUIET,
        /** How many findings there are of each rule, and the summary. */
        STATISTICS
    }

    /** All there is, the gravest last, without links. */
    public static View plain(Palette palette) {
        return new View(palette, Links.NONE, Order.SEVERITY, Content.WHOLE, false);
    }
}
