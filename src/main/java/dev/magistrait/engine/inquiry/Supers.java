package dev.magistrait.engine.inquiry;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Step;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitId;
import dev.magistrait.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What would be no supertrait any more without a bound. */
final class Supers {

    private final Map<Span, List<SupertraitOf>> through = new HashMap<>();
    private final Map<TraitId, List<SupertraitOf>> direct = new HashMap<>();

    Supers(List<SupertraitOf> links) {
        for (SupertraitOf link : links) {
            link.via()
                    .forEach(s -> through.computeIfAbsent(s.span(), _ -> new ArrayList<>())
                            .add(link));
            if (link.via().size() == 1) {
                direct.computeIfAbsent(link.child(), _ -> new ArrayList<>()).add(link);
            }
        }
    }

    /** The links that lead through the bound alone: those that another path of bounds keeps stay. */
    List<Fact> without(Step bound) {
        List<SupertraitOf> lost = through.getOrDefault(bound.span(), List.of());
        return lost.stream().filter(l -> !stays(l, bound)).map(Fact.class::cast).toList();
    }

    private boolean stays(SupertraitOf link, Step bound) {
        Set<TraitId> seen = new HashSet<>(Set.of(link.child()));
        Deque<TraitId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (SupertraitOf next : direct.getOrDefault(open.removeFirst(), List.of())) {
                boolean same = next.via().getFirst().span().equals(bound.span());
                if (!same && seen.add(next.ancestor())) {
                    open.addLast(next.ancestor());
                }
            }
        }
        return seen.contains(link.ancestor());
    }
}
