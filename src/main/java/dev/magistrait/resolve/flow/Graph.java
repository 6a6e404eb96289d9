package dev.magistrait.resolve.flow;

import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;

/** What happens to the variables of a body, in the order in which it can happen. */
final class Graph {

    /** Where nothing can be, or nothing is known of what is. */
    static final int NOWHERE = -1;

    /** What can happen to a variable. */
    enum Op {
        NOTHING,
        ASSIGNED,
        LENT,
        /** Given away, or maybe so. */
        MOVED,
        USED,
        DROPPED,
        /** Its storage ends. */
        DEAD,
        AWAITED
    }

    /**
     * A step.
     *
     * @param there for an {@code .await}, the variables that are followed and in scope
     */
    record Point(Op op, long mask, Region region, List<Variable> there, List<Integer> next) {}

    private final List<Point> points = new ArrayList<>();
    private int at;

    Graph() {
        at = add(Op.NOTHING, 0, Region.START, List.of());
    }

    List<Point> points() {
        return points;
    }

    int at() {
        return at;
    }

    boolean reached() {
        return at != NOWHERE;
    }

    /** Goes on from another point. */
    void from(int point) {
        at = point;
    }

    void cut() {
        at = NOWHERE;
    }

    void step(Op op, Variable variable) {
        if (variable.followed() && reached()) {
            follow(add(op, variable.mask(), Region.START, List.of()));
        }
    }

    void await(Region region, List<Variable> there) {
        if (reached()) {
            follow(add(Op.AWAITED, 0, region, List.copyOf(there)));
        }
    }

    private void follow(int point) {
        link(at, point);
        at = point;
    }

    /** A point that is reached from no other yet. */
    int label() {
        return add(Op.NOTHING, 0, Region.START, List.of());
    }

    /** Goes to a label. */
    void to(int label) {
        if (reached()) {
            link(at, label);
        }
    }

    private void link(int from, int to) {
        points.get(from).next().add(to);
    }

    private int add(Op op, long mask, Region region, List<Variable> there) {
        points.add(new Point(op, mask, region, there, new ArrayList<>(1)));
        return points.size() - 1;
    }
}
