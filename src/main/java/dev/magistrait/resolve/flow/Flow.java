package dev.magistrait.resolve.flow;

import dev.magistrait.resolve.flow.Receivers.Kind;
import dev.magistrait.resolve.flow.Receivers.Seen;
import dev.magistrait.resolve.flow.Ways.CallSite;
import dev.magistrait.resolve.flow.Ways.Edge;
import dev.magistrait.resolve.flow.Ways.End;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the futures go that the functions of a workspace make. Each function is read once. What a function hands out goes on in its callers, for as
 * long as it is new to one of them.
 */
final class Flow {

    /** So many futures that a function hands out are told to its callers. */
    private static final int MOST = 512;

    private static final int MOST_STARTS = 512;

    private final World world;
    private final Map<Callee, Ways> read = new LinkedHashMap<>();
    private final Map<Callee, Receivers> receivers = new HashMap<>();
    private final Map<Callee, Boolean> chosen = new HashMap<>();
    private final Map<Callee, Exits> exits = new HashMap<>();
    /** By call, what the type is that a parameter of the function called is given there. */
    private final IdentityHashMap<CallSite, Map<String, Seen>> given = new IdentityHashMap<>();

    private final Map<Callee, Map<Out, Set<Made>>> outs = new HashMap<>();
    private final Map<Callee, Set<Callee>> callers = new HashMap<>();
    private final Deque<Callee> open = new ArrayDeque<>();
    private final Set<Callee> waiting = new LinkedHashSet<>();

    /** What a function hands out: its future or its value, or what these give. */
    enum Out {
        VALUE,
        RESULT
    }

    /** A future that comes to an end of its way. */
    record Arrival(Made made, End end) {}

    Flow(World world) {
        this.world = world;
    }

    boolean knows(Callee callee) {
        return read.containsKey(callee);
    }

    Collection<Callee> functions() {
        return read.keySet();
    }

    void add(Callee callee) {
        Ways ways = WayReader.read(world, callee);
        read.put(callee, ways);
        receivers.put(callee, new Receivers(world, callee));
        ways.calls()
                .forEach(c -> callers.computeIfAbsent(c.callee(), _ -> new LinkedHashSet<>())
                        .add(callee));
        wait(callee);
    }

    private void wait(Callee callee) {
        if (read.containsKey(callee) && waiting.add(callee)) {
            open.addLast(callee);
        }
    }

    /** Tells callers what they do not know yet. */
    void settle() {
        while (!open.isEmpty()) {
            Callee callee = open.removeFirst();
            waiting.remove(callee);
            if (grows(callee)) {
                callers.getOrDefault(callee, Set.of()).forEach(this::wait);
            }
        }
    }

    private boolean grows(Callee callee) {
        Ways ways = ways(callee);
        Map<Out, Set<Made>> known = outs.computeIfAbsent(callee, _ -> new HashMap<>());
        boolean news = false;
        Exits exits = this.exits.computeIfAbsent(callee, _ -> new Exits(ways));
        for (Map.Entry<Made, List<Integer>> start : starts(callee).entrySet()) {
            for (Out out : Out.values()) {
                news |= out(callee, known, out, start.getKey(), exits.of(out, start.getValue()));
            }
        }
        return news;
    }

    private boolean out(Callee callee, Map<Out, Set<Made>> known, Out out, Made made, Exits.Reach reach) {
        if (reach == Exits.Reach.NEVER) {
            return false;
        }
        Set<Made> all = known.computeIfAbsent(out, _ -> new LinkedHashSet<>());
        Made told = reach == Exits.Reach.SURELY ? made : made.unsure();
        if (all.size() < MOST) {
            return all.add(told);
        }
        if (!all.contains(told)) {
            cut(callee, made, MOST);
        }
        return false;
    }

    private void cut(Callee callee, Made made, int most) {
        world.resolver()
                .cuts()
                .tell(
                        made.node(),
                        "`" + callee.item().name() + "` hands on more than " + most + " futures, those of `"
                                + made.node().id.name() + "` among them; the first are followed");
    }

    private Ways ways(Callee callee) {
        Ways ways = read.get(callee);
        if (ways == null) {
            throw new IllegalStateException("not read: " + callee);
        }
        return ways;
    }

    /** What a function makes itself, and what the functions give that it calls, with the nodes where that stands. */
    private Map<Made, List<Integer>> starts(Callee callee) {
        Map<Made, List<Integer>> found = new LinkedHashMap<>();
        Ways ways = ways(callee);
        ways.starts().forEach(s -> add(callee, s.made(), s.node(), found));
        for (CallSite call : ways.calls()) {
            Map<Out, Set<Made>> given = outs.getOrDefault(call.callee(), Map.of());
            int value = call.plain() ? call.result().value() : call.result().result();
            add(callee, call, given.getOrDefault(Out.VALUE, Set.of()), value, found);
            add(
                    callee,
                    call,
                    given.getOrDefault(Out.RESULT, Set.of()),
                    call.result().result(),
                    found);
        }
        return found;
    }

    private void add(Callee caller, CallSite call, Set<Made> given, int node, Map<Made, List<Integer>> into) {
        for (Made made : List.copyOf(given)) {
            seen(caller, call, made).forEach(m -> add(caller, m, node, into));
        }
    }

    /** Each is followed by itself, up to a number that no function reaches which somebody wrote. */
    private void add(Callee callee, Made made, int node, Map<Made, List<Integer>> into) {
        if (into.size() < MOST_STARTS || into.containsKey(made)) {
            into.computeIfAbsent(made, _ -> new ArrayList<>(1)).add(node);
        } else {
            cut(callee, made, MOST_STARTS);
        }
    }

    /** What a caller sees of a future: nothing where it chooses a type that is known. */
    private List<Made> seen(Callee caller, CallSite call, Made made) {
        if (made.root().equals(Made.OPAQUE)) {
            return List.of(made.from(Made.OPAQUE, "", call.sure()));
        }
        Known given = call.binds().types().get(made.root());
        String variable = call.binds().variables().getOrDefault(made.root(), "");
        Receivers here = receivers.getOrDefault(caller, new Receivers(world, caller));
        if (given == null) {
            return !chooses(caller) ? List.of() : List.of(made.from(Made.OPAQUE, variable, false));
        }
        Seen seen = this.given
                .computeIfAbsent(call, _ -> new HashMap<>())
                .computeIfAbsent(made.root(), _ -> here.see(given));
        return switch (seen.kind()) {
            case CHOSEN -> List.of(made.from(seen.root(), variable, call.sure()));
            case CONCRETE -> List.of();
            case OBJECT -> List.of(made.from(Made.OPAQUE, variable, false));
            case MIXED, UNKNOWN ->
                !chooses(caller) && seen.kind() == Kind.UNKNOWN
                        ? List.of()
                        : List.of(made.from(Made.OPAQUE, variable, false));
        };
    }

    /** Whether callers of a function choose a type in it. */
    private boolean chooses(Callee callee) {
        return chosen.computeIfAbsent(callee, c -> !new InSight(world, c).read().isEmpty());
    }

    /** Which nodes the ways from some lead to: for certain, and perhaps. */
    private static boolean[][] reach(Ways ways, List<Integer> from) {
        boolean[][] reached = new boolean[ways.size()][2];
        Deque<int[]> next = new ArrayDeque<>();
        from.forEach(n -> next.addLast(new int[] {n, 0}));
        while (!next.isEmpty()) {
            int[] at = next.removeFirst();
            if (reached[at[0]][at[1]] || (at[1] == 1 && reached[at[0]][0])) {
                continue;
            }
            reached[at[0]][at[1]] = true;
            for (Edge edge : ways.from(at[0])) {
                next.addLast(new int[] {edge.to(), edge.sure() ? at[1] : 1});
            }
        }
        return reached;
    }

    /** What comes to the ends of one function's ways. */
    List<Arrival> arrivals(Callee callee) {
        Ways ways = ways(callee);
        List<Arrival> found = new ArrayList<>();
        if (ways.ends().isEmpty()) {
            return found;
        }
        Map<List<Integer>, boolean[][]> known = new HashMap<>();
        Map<Made, boolean[][]> reached = new LinkedHashMap<>();
        starts(callee).forEach((made, nodes) -> reached.put(made, known.computeIfAbsent(nodes, n -> reach(ways, n))));
        for (End end : ways.ends()) {
            reached.forEach((made, nodes) -> {
                if (nodes[end.node()][0]) {
                    found.add(new Arrival(made, end));
                } else if (nodes[end.node()][1]) {
                    found.add(new Arrival(made.unsure(), end));
                }
            });
        }
        return found;
    }

    /** What a function hands out. */
    Set<Made> handedOut(Callee callee) {
        Set<Made> found = new LinkedHashSet<>();
        outs.getOrDefault(callee, Map.of()).values().forEach(found::addAll);
        return found;
    }

    /** What the future holds that a function gives. */
    Set<Made> held(Callee callee) {
        return outs.getOrDefault(callee, Map.of()).getOrDefault(Out.VALUE, Set.of());
    }
}
