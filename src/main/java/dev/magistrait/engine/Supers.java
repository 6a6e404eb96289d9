package dev.magistrait.engine;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Step;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What would be no supertrait any more without a bound. */
final class Supers {

    private final List<SupertraitOf> links;

    Supers(List<SupertraitOf> links) {
        this.links = links;
    }

    /** The links that lead through the bound alone: those that another path of bounds keeps stay. */
    List<Fact> without(Step bound) {
        return links.stream()
                .filter(l -> leads(l, bound) && !stays(l, bound))
                .map(Fact.class::cast)
                .toList();
    }

    private static boolean leads(SupertraitOf link, Step bound) {
        return link.via().stream().anyMatch(s -> s.span().equals(bound.span()));
    }

    private boolean stays(SupertraitOf link, Step bound) {
        Set<TraitId> seen = new HashSet<>(Set.of(link.child()));
        Deque<TraitId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            TraitId at = open.removeFirst();
            for (SupertraitOf next : links) {
                boolean direct = next.via().size() == 1 && next.child().equals(at);
                if (direct && !leads(next, bound) && seen.add(next.ancestor())) {
                    open.addLast(next.ancestor());
                }
            }
        }
        return seen.contains(link.ancestor());
    }
}
