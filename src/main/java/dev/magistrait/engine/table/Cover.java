package dev.magistrait.engine.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Covers points by boxes that hold none of the others. A column is left open where it can be, the last ones first, so that boxes rest on
 * what the first columns say. Combinations that never occur are in a box or not, as suits.
 */
final class Cover {

    private final int[] all;
    private final List<int[]> points;
    private final List<int[]> others;

    /**
     * @param all the bits of all values of each column
     * @param points one bit for each column
     * @param others likewise
     */
    private Cover(int[] all, List<int[]> points, List<int[]> others) {
        this.all = all;
        this.points = points;
        this.others = others;
    }

    static List<int[]> of(int[] all, List<int[]> points, List<int[]> others) {
        return new Cover(all, points, others).boxes();
    }

    static boolean holds(int[] box, int[] point) {
        for (int c = 0; c < box.length; c++) {
            if ((box[c] & point[c]) == 0) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // each box is an array of its own
    private List<int[]> boxes() {
        List<int[]> boxes = new ArrayList<>();
        for (int[] point : points) {
            if (boxes.stream().noneMatch(b -> holds(b, point))) {
                boxes.add(widened(point));
            }
        }
        for (int last = boxes.size() - 1; last >= 0; last--) {
            List<int[]> rest = new ArrayList<>(boxes);
            rest.remove(last);
            if (points.stream().allMatch(p -> rest.stream().anyMatch(b -> holds(b, p)))) {
                boxes.remove(last);
            }
        }
        return boxes;
    }

    /** As wide as it gets: widening one column can make room in another. */
    private int[] widened(int[] point) {
        int[] box = point.clone();
        int[] before;
        do {
            before = box.clone();
            for (int c = box.length - 1; c >= 0; c--) {
                widen(box, c);
            }
        } while (!Arrays.equals(before, box));
        return box;
    }

    private void widen(int[] box, int column) {
        if (widens(box, column, all[column])) {
            return;
        }
        for (int bit = 1; bit <= all[column]; bit <<= 1) {
            if (gains(box, column, bit)) {
                widens(box, column, bit);
            }
        }
    }

    private boolean widens(int[] box, int column, int bits) {
        int before = box[column];
        box[column] = before | bits;
        boolean free = others.stream().noneMatch(o -> holds(box, o));
        if (!free) {
            box[column] = before;
        }
        return free;
    }

    /** Whether some point would be in the box if it had that value too. */
    private boolean gains(int[] box, int column, int bit) {
        int before = box[column];
        box[column] = bit;
        boolean gained = points.stream().anyMatch(p -> holds(box, p));
        box[column] = before;
        return gained;
    }
}
