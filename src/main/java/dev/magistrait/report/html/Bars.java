package dev.magistrait.report.html;

import dev.magistrait.report.review.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A chart of bars.
 *
 * @param title what is counted
 * @param kind the filter of the inventory that a bar sets
 */
public record Bars(String title, String kind, List<Bar> bars) {

    private static final int WIDEST = 250;
    private static final int STEP = 34;

    public Bars {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param share of all, in whole per cent
     * @param y where it begins, and {@code width} how long it is, in pixels of the picture
     */
    public record Bar(String value, int count, int share, int y, int width) {

        /** What stands on the bar's end. */
        public int end() {
            return 218 + width;
        }
    }

    public int height() {
        return bars.size() * STEP + 4;
    }

    static Bars of(String title, String kind, List<Subject> subjects, Function<Subject, String> by) {
        Map<String, Integer> counts = new TreeMap<>();
        subjects.forEach(s -> counts.merge(by.apply(s), 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Map.Entry<String, Integer>> sorted = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<Bar> bars = new ArrayList<>();
        for (var entry : sorted) {
            int count = entry.getValue();
            int share = Math.round(100f * count / subjects.size());
            int width = Math.max(3, count * WIDEST / most);
            bars.add(new Bar(entry.getKey(), count, share, bars.size() * STEP + 4, width));
        }
        return new Bars(title, kind, bars);
    }
}
