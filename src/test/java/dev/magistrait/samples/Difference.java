package dev.magistrait.samples;

import dev.magistrait.samples.Sample.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is marked and not found, or found and not marked, a line each. */
final class Difference {

    /** What one line of a sample should have and has. */
    private static final class Line {
        final List<String> marked = new ArrayList<>();
        final List<String> found = new ArrayList<>();
        final List<Found> findings = new ArrayList<>();
    }

    private Difference() {}

    /** Empty when each line has its findings, in the order of its marks. */
    static List<String> between(List<Mark> marks, List<Found> findings) {
        Map<Mark, Line> lines = new TreeMap<>();
        marks.forEach(m -> line(lines, m).marked.add(m.rule()));
        findings.forEach(f -> {
            line(lines, f.mark()).found.add(f.mark().rule());
            line(lines, f.mark()).findings.add(f);
        });
        List<String> difference = new ArrayList<>();
        lines.forEach((place, line) -> describe(place, line, difference));
        return difference;
    }

    private static Line line(Map<Mark, Line> lines, Mark mark) {
        return lines.computeIfAbsent(mark, m -> new Line());
    }

    private static void describe(Mark at, Line line, List<String> into) {
        if (line.marked.equals(line.found)) {
            return;
        }
        String place = at.file() + ":" + at.line();
        List<String> missing = new ArrayList<>(line.marked);
        line.found.forEach(missing::remove);
        missing.forEach(rule -> into.add("%-40s marked, not found: %s".formatted(place, rule)));
        List<String> expected = new ArrayList<>(line.marked);
        for (Found found : line.findings) {
            if (!expected.remove(found.mark().rule())) {
                into.add("%-40s found, not marked: %s: %s"
                        .formatted(place, found.mark().rule(), found.message()));
            }
        }
        if (missing.isEmpty() && line.marked.size() == line.found.size()) {
            into.add("%-40s marked in the order %s, found in the order %s".formatted(place, line.marked, line.found));
        }
    }
}
