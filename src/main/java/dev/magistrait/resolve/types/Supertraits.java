package dev.magistrait.resolve.types;

import dev.magistrait.fact.Lineage;
import dev.magistrait.fact.OuterBounds;
import dev.magistrait.fact.Step;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.outline.Bound;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.rust.StdTraits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The supertraits of the traits of a workspace, with the bounds that make them so. */
public final class Supertraits {

    /** What a generic has is sought in the nearest so many traits above its bounds. */
    private static final int MOST_SOUGHT = 4096;

    /** What else stands above a trait is sought in the nearest so many above it. */
    private static final int MOST_ABOVE = 256;

    private final Resolver resolver;
    private final Map<TraitNode, Map<TraitNode, Step>> parents = new HashMap<>();

    public Supertraits(Resolver resolver) {
        this.resolver = resolver;
    }

    /** Tells traits that have a property, or a trait above them that has it. */
    public Heritage heritage(Predicate<TraitNode> own) {
        return new Heritage(node -> parents(node).keySet(), own);
    }

    /** A trait and those above it, nearest first. */
    Iterable<TraitNode> above(TraitNode node) {
        return () -> new Climb(node);
    }

    private final class Climb implements Iterator<TraitNode> {
        private final Deque<TraitNode> open = new ArrayDeque<>();
        private final Set<TraitNode> met = new HashSet<>();
        private final TraitNode from;

        Climb(TraitNode from) {
            this.from = from;
            open.add(from);
            met.add(from);
        }

        @Override
        public boolean hasNext() {
            return !open.isEmpty();
        }

        @Override
        public TraitNode next() {
            TraitNode at = open.removeFirst();
            for (TraitNode parent : parents(at).keySet()) {
                if (met.size() < MOST_SOUGHT) {
                    if (met.add(parent)) {
                        open.addLast(parent);
                    }
                } else if (!met.contains(parent)) {
                    cut(from, MOST_SOUGHT);
                }
            }
            return at;
        }
    }

    /** The direct supertraits that are of interest. */
    public List<SupertraitOf> facts(TraitNode node) {
        List<SupertraitOf> facts = new ArrayList<>();
        parents(node).forEach((parent, via) -> {
            if (parent.interesting) {
                facts.add(new SupertraitOf(node.id, parent.id, via));
            }
        });
        return facts;
    }

    /** What is above a trait besides traits of the workspace; empty or one. */
    public List<OuterBounds> outer(TraitNode node) {
        SortedSet<String> names = new TreeSet<>();
        int looked = 0;
        for (TraitNode at : above(node)) {
            if (looked++ == MOST_ABOVE) {
                cut(node, MOST_ABOVE);
                break;
            }
            if (names.size() > OuterBounds.MOST) {
                break;
            }
            outer(at, names);
        }
        if (names.size() > OuterBounds.MOST) {
            String text = "more than " + OuterBounds.MOST + " bounds of other crates stand above `" + node.id.name()
                    + "`; the nearest are looked at";
            resolver.cuts().tell(node, text);
        }
        return names.isEmpty()
                ? List.of()
                : List.of(new OuterBounds(
                        node.id, names.stream().limit(OuterBounds.MOST).toList()));
    }

    private void cut(TraitNode node, int most) {
        resolver.cuts()
                .tell(
                        node,
                        "more than " + most + " traits stand above `" + node.id.name()
                                + "`; the nearest are looked at");
    }

    private void outer(TraitNode node, Set<String> into) {
        for (Bound bound : Traits.bounds(node)) {
            switch (bound) {
                case Bound.Lifetime lifetime -> into.add(lifetime.name());
                case Bound.Trait trait when !trait.relaxed() -> outer(node, trait, into);
                case Bound.Trait _, Bound.Use _ -> {
                    // nothing that stands above
                }
            }
        }
    }

    /** A name that leads to nothing is one of the prelude. */
    private void outer(TraitNode node, Bound.Trait bound, Set<String> into) {
        List<Hit> hits = resolver.resolve(node.file(), node.item().inner(), bound.path(), Namespace.TYPE);
        if (hits.isEmpty()) {
            into.add(StdTraits.named(bound.path().toString()));
        }
        for (Hit hit : hits) {
            switch (hit.def()) {
                case Def.Foreign foreign -> into.add(StdTraits.named(foreign.path()));
                case Def.OfTrait local
                when !local.node().interesting -> into.add(local.node().id.path());
                default -> {
                    // told by facts of its own
                }
            }
        }
    }

    /** How some traits and all above them stand to each other. */
    Lineage lineage(Collection<TraitNode> below) {
        List<SupertraitOf> links = new ArrayList<>();
        closed(below)
                .forEach(n -> parents(n).forEach((parent, via) -> links.add(new SupertraitOf(n.id, parent.id, via))));
        return new Lineage(links);
    }

    /** Some traits with all above them. */
    public Set<TraitNode> closed(Collection<TraitNode> below) {
        Set<TraitNode> met = new HashSet<>(below);
        Deque<TraitNode> open = new ArrayDeque<>(met);
        while (!open.isEmpty()) {
            for (TraitNode parent : parents(open.removeFirst()).keySet()) {
                if (met.add(parent)) {
                    open.addLast(parent);
                }
            }
        }
        return met;
    }

    private Map<TraitNode, Step> parents(TraitNode node) {
        Map<TraitNode, Step> known = parents.get(node);
        if (known != null) {
            return known;
        }
        Map<TraitNode, Step> found = new LinkedHashMap<>();
        for (Bound.Trait bound : Traits.supertraits(node)) {
            for (Hit hit : resolver.resolve(node.file(), node.item().inner(), bound.path(), Namespace.TYPE)) {
                if (hit.def() instanceof Def.OfTrait parent && compatible(node, parent.node())) {
                    String text = "`" + node.id.name() + ": " + bound.path() + "`";
                    found.putIfAbsent(parent.node(), new Step(text, node.file().span(bound.region())));
                }
            }
        }
        found.remove(node);
        parents.put(node, found);
        return found;
    }

    /** Whether some build has both: of {@code cfg} twins only those that can stand above the child do. */
    private static boolean compatible(TraitNode child, TraitNode parent) {
        return child.file()
                .cfg(child.item().cfg())
                .compatible(parent.file().cfg(parent.item().cfg()));
    }
}
