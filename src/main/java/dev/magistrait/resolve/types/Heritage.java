package dev.magistrait.resolve.types;

import dev.magistrait.resolve.names.TraitNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Whether a trait, or one above it, has a property. Each trait is looked at once, however many have it above them. */
public final class Heritage {

    private final Function<TraitNode, Collection<TraitNode>> parents;
    private final Predicate<TraitNode> own;
    private final Map<TraitNode, Boolean> known = new HashMap<>();

    Heritage(Function<TraitNode, Collection<TraitNode>> parents, Predicate<TraitNode> own) {
        this.parents = parents;
        this.own = own;
    }

    public boolean has(TraitNode node) {
        Boolean before = known.get(node);
        if (before != null) {
            return before;
        }
        explore(node);
        return known.getOrDefault(node, false);
    }

    /** Answers for a trait and for all that is met on the way up. */
    private void explore(TraitNode from) {
        Map<TraitNode, List<TraitNode>> children = new HashMap<>();
        Set<TraitNode> met = new HashSet<>(Set.of(from));
        Deque<TraitNode> open = new ArrayDeque<>(met);
        Deque<TraitNode> having = new ArrayDeque<>();
        while (!open.isEmpty()) {
            TraitNode at = open.removeFirst();
            if (own.test(at)) {
                having.addLast(at);
                continue;
            }
            for (TraitNode parent : parents.apply(at)) {
                if (known.getOrDefault(parent, false)) {
                    having.addLast(at);
                } else if (!known.containsKey(parent)) {
                    children.computeIfAbsent(parent, _ -> new ArrayList<>(1)).add(at);
                    if (met.add(parent)) {
                        open.addLast(parent);
                    }
                }
            }
        }
        handDown(having, children);
        met.forEach(node -> known.putIfAbsent(node, false));
    }

    private void handDown(Deque<TraitNode> having, Map<TraitNode, List<TraitNode>> children) {
        while (!having.isEmpty()) {
            TraitNode at = having.removeFirst();
            if (known.put(at, true) == null) {
                having.addAll(children.getOrDefault(at, List.of()));
            }
        }
    }
}
