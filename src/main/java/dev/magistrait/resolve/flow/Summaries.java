package dev.magistrait.resolve.flow;

import dev.magistrait.outline.FnItem;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.TraitNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What async functions of the workspace hold, those that they call included. Each body is read once. What a function holds goes on to its
 * callers, and round circles of calls for as long as it is new to somebody.
 */
final class Summaries {

    /** So much of what a function holds is told to its callers. */
    private static final int MOST = 128;

    private final Function<Placed<FnItem>, List<Part>> read;
    private final IdentityHashMap<FnItem, Set<Held>> summaries = new IdentityHashMap<>();

    /** @param read what stands in a function's body, in order */
    Summaries(Function<Placed<FnItem>, List<Part>> read) {
        this.read = read;
    }

    /** What makes a future hold another. */
    sealed interface Part permits Held, Passed {}

    /**
     * A future that is held.
     *
     * @param root the variable that the receiver starts from
     */
    record Held(TraitNode node, boolean variant, FnItem method, String root) implements Part {

        /** The same seen by a caller, whose variable it is. */
        Held from(String other) {
            return new Held(node, variant, method, other);
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // two traits or methods that read the same are two all the same
        public boolean equals(Object other) {
            return other instanceof Held held
                    && node == held.node
                    && variant == held.variant
                    && method == held.method
                    && root.equals(held.root);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(method) + root.hashCode();
        }
    }

    /**
     * A call of an async function.
     *
     * @param roots for each argument of a generic type the variable that it starts from
     */
    record Passed(Placed<FnItem> fn, List<Optional<String>> roots) implements Part {

        /** What the call makes of a future that the function holds: nothing where callers do not choose its receiver. */
        Optional<Held> of(Held held) {
            List<FnItem.Param> params = fn.item().params();
            for (int i = 0; i < Math.min(params.size(), roots.size()); i++) {
                if (params.get(i).name().equals(held.root())) {
                    return roots.get(i).map(held::from);
                }
            }
            return Optional.empty();
        }
    }

    /** A function that is being read. */
    private static final class Open {
        private final Placed<FnItem> fn;
        private final List<Part> parts;
        private int next;

        Open(Placed<FnItem> fn, List<Part> parts) {
            this.fn = fn;
            this.parts = parts;
        }
    }

    /** All that is held by one of some parts, in their order, each once. */
    Collection<Held> held(List<Part> parts) {
        for (Part part : parts) {
            if (part instanceof Passed passed
                    && !summaries.containsKey(passed.fn().item())) {
                solve(passed.fn());
            }
        }
        Set<Held> found = new LinkedHashSet<>();
        parts.forEach(p -> seen(p).forEach(found::add));
        return found;
    }

    private Stream<Held> seen(Part part) {
        return switch (part) {
            case Held held -> Stream.of(held);
            case Passed passed ->
                summaries.getOrDefault(passed.fn().item(), Set.of()).stream().flatMap(h -> passed.of(h).stream());
        };
    }

    /** Reads a function and those that it calls, callees first. */
    private void solve(Placed<FnItem> from) {
        Deque<Open> path = new ArrayDeque<>(List.of(open(from)));
        List<Open> all = new ArrayList<>();
        while (!path.isEmpty()) {
            Open at = path.getLast();
            if (at.next < at.parts.size()) {
                if (at.parts.get(at.next++) instanceof Passed passed
                        && !summaries.containsKey(passed.fn().item())) {
                    path.addLast(open(passed.fn()));
                }
                continue;
            }
            Set<Held> summary = summaries.getOrDefault(at.fn.item(), new LinkedHashSet<>());
            at.parts.forEach(p -> seen(p).forEach(h -> add(h, summary)));
            all.add(path.removeLast());
        }
        goRound(all);
    }

    private Open open(Placed<FnItem> fn) {
        summaries.put(fn.item(), new LinkedHashSet<>());
        return new Open(fn, read.apply(fn));
    }

    private static boolean add(Held held, Set<Held> into) {
        return into.size() < MOST && into.add(held);
    }

    private record Caller(FnItem fn, Passed call) {}

    private record News(FnItem of, Held held) {}

    /** Tells callers that were read before what they call, as in a circle of calls somebody always is. */
    private void goRound(List<Open> all) {
        IdentityHashMap<FnItem, List<Caller>> callers = new IdentityHashMap<>();
        for (Open at : all) {
            for (Part part : at.parts) {
                if (part instanceof Passed passed) {
                    callers.computeIfAbsent(passed.fn().item(), _ -> new ArrayList<>(1))
                            .add(new Caller(at.fn.item(), passed));
                }
            }
        }
        Deque<News> news = new ArrayDeque<>();
        all.forEach(at ->
                summaries.getOrDefault(at.fn.item(), Set.of()).forEach(h -> news.addLast(new News(at.fn.item(), h))));
        while (!news.isEmpty()) {
            News next = news.removeFirst();
            for (Caller caller : callers.getOrDefault(next.of(), List.of())) {
                caller.call()
                        .of(next.held())
                        .filter(h -> add(h, summaries.getOrDefault(caller.fn(), new LinkedHashSet<>())))
                        .ifPresent(h -> news.addLast(new News(caller.fn(), h)));
            }
        }
    }
}
