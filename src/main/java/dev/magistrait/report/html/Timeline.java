package dev.magistrait.report.html;

import dev.magistrait.report.review.Review;
import dev.magistrait.report.review.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many traits used each form at each time, as columns that are piled up.
 *
 * @param forms all that were ever used
 */
public record Timeline(List<String> forms, List<Point> points) {

    public static final int HEIGHT = 180;
    private static final int STEP = 84;
    private static final int MOST_LETTERS = 10;

    public Timeline {
        forms = List.copyOf(forms);
        points = List.copyOf(points);
    }

    /**
     * A time.
     *
     * @param x where its column begins, in pixels of the picture
     */
    public record Point(String label, int x, List<Piece> pieces) {
        public Point {
            pieces = List.copyOf(pieces);
        }

        /** The name of the revision or file, as far as there is room for it. */
        public String brief() {
            String name = label.replaceFirst(" \\(.*", "").replaceFirst(".*/", "");
            return name.length() <= MOST_LETTERS ? name : "…" + name.substring(name.length() - MOST_LETTERS + 1);
        }

        public int total() {
            return pieces.stream().mapToInt(Piece::count).sum();
        }
    }

    /** The traits in one form: {@code y} and {@code height} in pixels. */
    public record Piece(String form, int count, int y, int height) {}

    public int width() {
        return points.size() * STEP + 8;
    }

    static Timeline of(Review review) {
        Map<String, Integer> now = new TreeMap<>();
        review.subjects().forEach(s -> now.merge(s.decision().current().word(), 1, Integer::sum));
        List<String> labels = new ArrayList<>();
        List<Map<String, Integer>> counts = new ArrayList<>();
        for (Trend trend : review.trend()) {
            labels.add(trend.label());
            counts.add(trend.then());
        }
        labels.add("now");
        counts.add(now);
        List<String> forms = List.copyOf(
                counts.stream().collect(TreeSet<String>::new, (all, c) -> all.addAll(c.keySet()), TreeSet::addAll));
        int most = counts.stream()
                .mapToInt(c -> c.values().stream().mapToInt(Integer::intValue).sum())
                .max()
                .orElse(0);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            points.add(new Point(labels.get(i), i * STEP + 8, pieces(forms, counts.get(i), Math.max(1, most))));
        }
        return new Timeline(forms, points);
    }

    private static List<Piece> pieces(List<String> forms, Map<String, Integer> counts, int most) {
        List<Piece> pieces = new ArrayList<>();
        int below = 0;
        for (String form : forms) {
            int count = counts.getOrDefault(form, 0);
            int bottom = HEIGHT - below * HEIGHT / most;
            below += count;
            int top = HEIGHT - below * HEIGHT / most;
            pieces.add(new Piece(form, count, top, bottom - top));
        }
        return pieces;
    }
}
