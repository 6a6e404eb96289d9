package dev.magistrait.resolve.flow;

import dev.magistrait.resolve.flow.Graph.Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Which variables a future stores across each {@code .await}, as rustc decides it for coroutines: a variable that needs its storage there,
 * and is used or dropped later or has been lent. One that was lent once needs its storage until its scope ends, given away or not.
 */
final class Lives {

    /** A body that has not come to rest after so many visits a point is given up. */
    private static final int PATIENCE = 64;

    private final List<Point> points;
    private final boolean[] reached;
    private final long[] stored;
    private final long[] lent;
    private final long[] used;
    private long visits;

    private Lives(List<Point> points) {
        this.points = points;
        this.reached = new boolean[points.size()];
        this.stored = new long[points.size()];
        this.lent = new long[points.size()];
        this.used = new long[points.size()];
        this.visits = (long) PATIENCE * points.size();
    }

    /** @param await the {@code .await} */
    record Held(Variable variable, Point await) {}

    /** The first that is certainly held, in the order of the body. */
    static Optional<Held> first(Graph graph) {
        Lives lives = new Lives(graph.points());
        lives.forwards();
        lives.backwards();
        return lives.visits < 0 ? Optional.empty() : lives.held();
    }

    private void forwards() {
        Deque<Integer> open = new ArrayDeque<>();
        reached[0] = true;
        open.add(0);
        while (!open.isEmpty() && visits-- >= 0) {
            int at = open.remove();
            Point point = points.get(at);
            long lentAfter = lentAfter(point, lent[at]);
            long storedAfter = storedAfter(point, stored[at], lentAfter);
            for (int next : point.next()) {
                long wider = ((stored[next] | storedAfter) ^ stored[next]) | ((lent[next] | lentAfter) ^ lent[next]);
                if (!reached[next] || wider != 0) {
                    reached[next] = true;
                    stored[next] |= storedAfter;
                    lent[next] |= lentAfter;
                    open.add(next);
                }
            }
        }
    }

    private static long lentAfter(Point point, long lent) {
        return switch (point.op()) {
            case LENT, DROPPED -> lent | point.mask();
            case DEAD -> lent & ~point.mask();
            default -> lent;
        };
    }

    private static long storedAfter(Point point, long stored, long lent) {
        return switch (point.op()) {
            case ASSIGNED, LENT -> stored | point.mask();
            case MOVED -> stored & ~(point.mask() & ~lent);
            case DEAD -> stored & ~point.mask();
            default -> stored;
        };
    }

    /** What is used later, drops aside: it has not been given away before. */
    private void backwards() {
        List<List<Integer>> before = before();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = points.size() - 1; i >= 0; i--) {
            open.add(i);
        }
        while (!open.isEmpty() && visits-- >= 0) {
            int at = open.remove();
            long needed = usedBefore(points.get(at), at);
            for (int previous : before.get(at)) {
                if ((used[previous] | needed) != used[previous]) {
                    used[previous] |= needed;
                    open.add(previous);
                }
            }
        }
    }

    /** The array holds what is used behind each point. */
    private long usedBefore(Point point, int at) {
        return switch (point.op()) {
            case LENT, MOVED, USED -> used[at] | point.mask();
            case ASSIGNED, DEAD -> used[at] & ~point.mask();
            default -> used[at];
        };
    }

    private List<List<Integer>> before() {
        List<List<Integer>> before = new ArrayList<>();
        points.forEach(_ -> before.add(new ArrayList<>(1)));
        for (int i = 0; i < points.size(); i++) {
            if (reached[i]) {
                for (int next : points.get(i).next()) {
                    before.get(next).add(i);
                }
            }
        }
        return before;
    }

    private Optional<Held> held() {
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (point.op() == Graph.Op.AWAITED && reached[i]) {
                int at = i;
                Optional<Variable> first =
                        point.there().stream().filter(v -> isHeld(v, at)).findFirst();
                if (first.isPresent()) {
                    return first.map(v -> new Held(v, point));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isHeld(Variable variable, int at) {
        boolean kept = (stored[at] & variable.mask()) != 0 && (variable.drops || (lent[at] & variable.mask()) != 0);
        return kept || (used[at] & variable.mask()) != 0;
    }
}
