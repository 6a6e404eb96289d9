package dev.magistrait.report.text;

import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.List;

/**
 * A place that a diagnostic shows.
 *
 * @param text what stands beside it; may be empty
 */
record Label(Span span, String text, boolean primary, Style style) {

    /** Marks of one line. */
    record OnLine(int line, Mark mark) {}

    /** One mark; of a region of several lines one on its first line and one, with the text, on its last. */
    List<OnLine> marks(List<String> lines) {
        Region region = span.region();
        int from = region.column() - 1;
        int last = lastLine(region);
        int to = last == region.endLine() ? region.endColumn() - 1 : Mark.LINE_END;
        if (last == region.line()) {
            return List.of(new OnLine(last, new Mark(from, to, text, primary, style)));
        }
        return List.of(
                new OnLine(region.line(), new Mark(from, Mark.LINE_END, "", primary, style)),
                new OnLine(last, new Mark(indent(lines.get(last - 1)), to, text, primary, style)));
    }

    /** The last line that holds a character of the region: its end is exclusive. */
    private static int lastLine(Region region) {
        return region.endColumn() == 1 && region.endLine() > region.line() ? region.endLine() - 1 : region.endLine();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
