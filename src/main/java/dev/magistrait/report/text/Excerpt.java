package dev.magistrait.report.text;

import dev.magistrait.report.text.Label.OnLine;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The marked lines of one file. */
final class Excerpt {

    private final List<String> lines;
    private final SortedMap<Integer, List<Mark>> marks = new TreeMap<>();

    /** The file's lines must reach as far as the labels do. */
    Excerpt(List<String> lines, List<Label> labels) {
        this.lines = lines;
        for (Label label : labels) {
            for (OnLine part : label.marks(lines)) {
                marks.computeIfAbsent(part.line(), _ -> new ArrayList<>()).add(part.mark());
            }
        }
    }

    /** Writes the lines, with {@code ...} where more than one is left out between two. */
    void write(Gutter out) {
        out.empty();
        int last = marks.firstKey();
        for (var entry : marks.entrySet()) {
            int line = entry.getKey();
            if (line == last + 2) {
                out.source(last + 1, ShownLine.of(lines.get(last), List.of()).text());
            } else if (line > last + 1) {
                out.gap();
            }
            writeMarked(line, entry.getValue(), out);
            last = line;
        }
    }

    private void writeMarked(int line, List<Mark> marksOfLine, Gutter out) {
        ShownLine shown = ShownLine.of(lines.get(line - 1), marksOfLine);
        out.source(line, shown.text());
        Underlines.of(shown.marks()).forEach(out::under);
    }
}
