package dev.magistrait.report.fix;

import java.util.ArrayList;
import java.util.List;

/** The parts of a unified diff: changes with the lines around them. */
final class Hunks {

    private static final int AROUND = 3;

    private Hunks() {}

    /** A line each, headers included. */
    static List<String> of(List<String> source, List<LineChange> changes) {
        int lines = source.size() - (source.getLast().isEmpty() ? 1 : 0);
        List<String> all = new ArrayList<>();
        int shift = 0;
        int from = 0;
        while (from < changes.size()) {
            int to = from + 1;
            while (to < changes.size()
                    && changes.get(to).line() - changes.get(to - 1).end() <= 2 * AROUND) {
                to++;
            }
            shift += hunk(source, lines, changes.subList(from, to), shift, all);
            from = to;
        }
        return all;
    }

    /** Adds one; says how many lines more there are behind it. */
    private static int hunk(List<String> source, int lines, List<LineChange> changes, int shift, List<String> into) {
        int start = Math.max(1, changes.getFirst().line() - AROUND);
        int end = Math.min(lines + 1, changes.getLast().end() + AROUND);
        List<String> hunk = new ArrayList<>();
        int at = start;
        int more = 0;
        for (LineChange change : changes) {
            same(source, at, change.line(), hunk);
            change.before().forEach(l -> hunk.add("-" + l));
            change.after().forEach(l -> hunk.add("+" + l));
            more += change.after().size() - change.before().size();
            at = change.end();
        }
        same(source, at, end, hunk);
        into.add("@@ -" + range(start, end - start) + " +" + range(start + shift, end - start + more) + " @@");
        into.addAll(hunk);
        return more;
    }

    private static void same(List<String> source, int from, int to, List<String> into) {
        for (int line = from; line < to; line++) {
            into.add(" " + source.get(line - 1));
        }
    }

    private static String range(int start, int count) {
        return (count == 0 ? start - 1 : start) + (count == 1 ? "" : "," + count);
    }
}
