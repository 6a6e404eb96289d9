package dev.magistrait.resolve.flow;

import dev.magistrait.resolve.flow.Flow.Out;
import dev.magistrait.resolve.flow.Ways.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** From which nodes of a function's ways a value comes to its callers. Each edge is looked at a few times, whatever starts there. */
final class Exits {

    private static final BitSet NONE = new BitSet(0);

    private final Map<Out, BitSet> surely = new EnumMap<>(Out.class);
    private final Map<Out, BitSet> perhaps = new EnumMap<>(Out.class);

    /** Whether a value comes out. */
    enum Reach {
        NEVER,
        PERHAPS,
        SURELY
    }

    Exits(Ways ways) {
        List<List<Edge>> back = new ArrayList<>();
        for (int node = 0; node < ways.size(); node++) {
            back.add(new ArrayList<>(2));
        }
        for (int node = 0; node < ways.size(); node++) {
            for (Edge edge : ways.from(node)) {
                back.get(edge.to()).add(new Edge(node, edge.sure()));
            }
        }
        enter(Out.VALUE, back, Ways.OWN, Ways.RESULT.value());
        enter(Out.RESULT, back, Ways.RESULT.result());
    }

    private void enter(Out out, List<List<Edge>> back, int... nodes) {
        surely.put(out, before(back, true, nodes));
        perhaps.put(out, before(back, false, nodes));
    }

    private static BitSet before(List<List<Edge>> back, boolean sureOnly, int... nodes) {
        BitSet found = new BitSet(back.size());
        Deque<Integer> next = new ArrayDeque<>();
        for (int node : nodes) {
            found.set(node);
            next.addLast(node);
        }
        while (!next.isEmpty()) {
            for (Edge edge : back.get(next.removeFirst())) {
                if ((edge.sure() || !sureOnly) && !found.get(edge.to())) {
                    found.set(edge.to());
                    next.addLast(edge.to());
                }
            }
        }
        return found;
    }

    /** Where a value that stands in some nodes comes out. */
    Reach of(Out out, List<Integer> from) {
        Reach reach = Reach.NEVER;
        for (int node : from) {
            if (surely.getOrDefault(out, NONE).get(node)) {
                return Reach.SURELY;
            }
            if (perhaps.getOrDefault(out, NONE).get(node)) {
                reach = Reach.PERHAPS;
            }
        }
        return reach;
    }
}
