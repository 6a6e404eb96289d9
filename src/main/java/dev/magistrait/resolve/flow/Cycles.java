package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Hindrance;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.Recursion;
import dev.magistrait.fact.Step;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Promises;
import dev.magistrait.rust.Cfg;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Finds async methods that come to themselves again, through what they call: those that the compiler refuses, and those that it will refuse
 * without the macro that boxes their futures.
 */
public final class Cycles {

    private final List<CallNode> nodes;
    private final IdentityHashMap<CallNode, Integer> numbers = new IdentityHashMap<>();
    private final List<List<CallEdge>> edges = new ArrayList<>();
    private final SentMethods sent;
    private final Set<Integer> told = new HashSet<>();
    private final List<Fact> found = new ArrayList<>();

    private Cycles(CallIndex index, Generics generics, SentMethods sent) {
        this.nodes = index.all();
        this.sent = sent;
        for (CallNode node : nodes) {
            numbers.put(node, numbers.size());
            edges.add(List.of());
        }
        read(index, generics);
    }

    /** Reads what methods of traits lead to: a circle without one of them is no matter of theirs. */
    private void read(CallIndex index, Generics generics) {
        Deque<CallNode> open = new ArrayDeque<>();
        nodes.stream().filter(n -> n.trait().isPresent()).forEach(open::addLast);
        BitSet seen = new BitSet(nodes.size());
        while (!open.isEmpty()) {
            CallNode node = open.removeFirst();
            int number = numbers.getOrDefault(node, -1);
            if (number < 0 || seen.get(number)) {
                continue;
            }
            seen.set(number);
            edges.set(number, CallEdges.of(node, index, generics));
            edges.get(number).forEach(e -> open.addLast(e.to()));
        }
    }

    public static List<Fact> in(List<CrateUnit> crates, CallNodes nodes, Generics generics, Promises promises) {
        CallIndex index = nodes.in(crates, generics);
        return new Cycles(index, generics, new SentMethods(promises)).facts();
    }

    private List<Fact> facts() {
        circles((from, e) -> e.held() && isNative(from) && isNative(e.to())).forEach(this::held);
        circles((from, e) -> e.exact() && isNative(from) && isNative(e.to())).forEach(this::sent);
        defaults();
        Set<Integer> unboxed = new HashSet<>();
        circles((from, e) -> e.mayBeHeld()).stream()
                .filter(c -> comesBack(c, CallEdge::mayBeHeld))
                .forEach(c -> hindered(c, Obstacle.Kind.RECURSION, unboxed));
        circles((from, e) -> true).stream()
                .filter(c -> comesBack(c, e -> true))
                .forEach(c -> hindered(c, Obstacle.Kind.BOXED_RECURSION, unboxed));
        return found;
    }

    private static boolean isNative(CallNode node) {
        return node.plain() && node.nativeWhen().satisfiable();
    }

    /** The parts of the graph in which each function leads to each other one by edges of a kind. */
    private List<int[]> circles(BiPredicate<CallNode, CallEdge> which) {
        int[][] graph = new int[nodes.size()][];
        for (int i = 0; i < graph.length; i++) {
            CallNode from = nodes.get(i);
            graph[i] = edges.get(i).stream()
                    .filter(e -> which.test(from, e))
                    .mapToInt(e -> numbers.getOrDefault(e.to(), 0))
                    .distinct()
                    .toArray();
        }
        return Circles.of(graph);
    }

    /** Whether it does more than go on to what lies inside: no type lies inside of itself. */
    private boolean comesBack(int[] circle, Predicate<CallEdge> which) {
        Set<Integer> inside = new HashSet<>();
        for (int i : circle) {
            inside.add(i);
        }
        return inside.stream()
                .flatMap(i -> edges.get(i).stream())
                .anyMatch(e -> which.test(e) && !e.inner() && inside.contains(numbers.getOrDefault(e.to(), -1)));
    }

    /** What rustc refuses for its size: told at the first of the methods that traits ask for. */
    private void held(int[] circle) {
        tell(circle, Recursion.Cause.HELD, n -> !n.isDefault());
    }

    private void sent(int[] circle) {
        tell(circle, Recursion.Cause.SEND, sent::promised);
    }

    private interface Which {
        boolean fits(CallNode node);
    }

    private void tell(int[] circle, Recursion.Cause cause, Which which) {
        Set<Integer> inside = new HashSet<>();
        for (int i : circle) {
            inside.add(i);
        }
        if (inside.stream().anyMatch(told::contains)) {
            return;
        }
        for (int i : circle) {
            CallNode node = nodes.get(i);
            if (node.isMethodOfImpl() && which.fits(node) && when(circle).satisfiable()) {
                told.addAll(inside);
                found.add(recursion(node, cause, circle, inside));
                return;
            }
        }
    }

    private Cfg when(int[] circle) {
        Cfg when = Cfg.always();
        for (int i : circle) {
            when = when.and(nodes.get(i).nativeWhen());
        }
        return when;
    }

    @SuppressWarnings("ReferenceEquality") // two functions that read the same are two all the same
    private Recursion recursion(CallNode node, Recursion.Cause cause, int[] circle, Set<Integer> inside) {
        List<String> by = new ArrayList<>();
        List<Step> calls = new ArrayList<>();
        for (int i : circle) {
            CallNode at = nodes.get(i);
            if (at != node) {
                by.add(at.item().name());
                calls.add(new Step("on the way", at.file().span(at.item().asyncToken())));
            }
            edges.get(i).stream()
                    .filter(e -> inside.contains(numbers.getOrDefault(e.to(), -1)))
                    .filter(e -> cause == Recursion.Cause.SEND ? e.exact() : e.held())
                    .findFirst()
                    .ifPresent(e -> calls.add(new Step("the call", at.file().span(e.call()))));
        }
        return new Recursion(
                node.trait().orElseThrow().id,
                node.item().name(),
                cause,
                by.stream().distinct().toList(),
                calls,
                node.file().place(when(circle), node.item().region()));
    }

    /** Default bodies that call themselves at all. */
    @SuppressWarnings("ReferenceEquality") // two functions that read the same are two all the same
    private void defaults() {
        for (int i = 0; i < nodes.size(); i++) {
            CallNode node = nodes.get(i);
            List<CallEdge> own = edges.get(i).stream()
                    .filter(e -> e.exact() && e.to() == node)
                    .toList();
            if (!node.isDefault() || own.isEmpty()) {
                continue;
            }
            if (isNative(node) && told.add(i)) {
                Step call = new Step("the call", node.file().span(own.getFirst().call()));
                found.add(new Recursion(
                        node.trait().orElseThrow().id,
                        node.item().name(),
                        Recursion.Cause.DEFAULT,
                        List.of(),
                        List.of(call),
                        node.file().place(node.nativeWhen(), node.item().region())));
            }
        }
    }

    /** What will be refused when the macro goes. */
    private void hindered(int[] circle, Obstacle.Kind kind, Set<Integer> done) {
        for (int i : circle) {
            CallNode node = nodes.get(i);
            if (node.trait().isPresent() && done.add(i)) {
                found.add(new Hindrance(
                        node.trait().get().id,
                        node.isDefault() ? Obstacle.Kind.DEFAULT_RECURSION : kind,
                        node.item().name(),
                        node.file().place(node.item().cfg(), node.item().region())));
            }
        }
    }

    /** Which methods of impls are to give futures that are {@code Send}, and say nothing of it themselves. */
    private static final class SentMethods {
        private final Promises promises;
        private final IdentityHashMap<CallNode, Boolean> known = new IdentityHashMap<>();

        SentMethods(Promises promises) {
            this.promises = promises;
        }

        boolean promised(CallNode node) {
            return known.computeIfAbsent(
                    node,
                    n -> n.implemented()
                            .flatMap(promises::of)
                            .filter(p -> p.when().and(n.nativeWhen()).satisfiable())
                            .isPresent());
        }
    }
}
