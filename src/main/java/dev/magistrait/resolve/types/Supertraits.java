package dev.magistrait.resolve.types;

import dev.magistrait.fact.Step;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.outline.Bound;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.TraitNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The closure of the supertrait relation over the traits of a workspace, with the bounds that lead from each to its ancestors. */
public final class Supertraits {

    private final Resolver resolver;
    private final Map<TraitNode, Map<TraitNode, List<Step>>> closures = new HashMap<>();
    private final Map<TraitNode, Map<TraitNode, Step>> parents = new HashMap<>();

    public Supertraits(Resolver resolver) {
        this.resolver = resolver;
    }

    /** A trait's ancestors, itself first with no steps. */
    public Map<TraitNode, List<Step>> of(TraitNode node) {
        return closures.computeIfAbsent(node, this::closure);
    }

    public List<SupertraitOf> facts(TraitNode node) {
        List<SupertraitOf> facts = new ArrayList<>();
        of(node).forEach((ancestor, via) -> {
            if (ancestor.interesting) {
                facts.add(new SupertraitOf(node.id, ancestor.id, via));
            }
        });
        return facts;
    }

    private Map<TraitNode, List<Step>> closure(TraitNode node) {
        Map<TraitNode, List<Step>> found = new LinkedHashMap<>();
        found.put(node, List.of());
        Deque<TraitNode> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            TraitNode at = open.removeFirst();
            List<Step> soFar = List.copyOf(found.getOrDefault(at, List.of()));
            parents(at).forEach((parent, step) -> {
                if (!found.containsKey(parent)) {
                    List<Step> steps = new ArrayList<>(soFar);
                    steps.add(step);
                    found.put(parent, List.copyOf(steps));
                    open.addLast(parent);
                }
            });
        }
        return found;
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
