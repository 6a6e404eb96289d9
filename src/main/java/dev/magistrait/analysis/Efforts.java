package dev.magistrait.analysis;

import dev.magistrait.engine.Decision;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.Verdict;
import dev.magistrait.report.review.Forms;
import dev.magistrait.report.whatif.Effort;
import dev.magistrait.source.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what an edit would touch that brings traits to other verdicts. */
final class Efforts {

    private final Map<TraitId, Set<Span>> impls = new HashMap<>();
    private final Map<TraitId, Set<Span>> dyn = new HashMap<>();
    private final Map<TraitId, Set<Span>> spawned = new HashMap<>();

    private Efforts(Collection<Fact> facts) {
        for (Fact fact : facts) {
            switch (fact) {
                case TraitImpl i -> add(impls, i.trait(), i.place());
                case DynUse u -> add(dyn, u.trait(), u.place());
                case SpawnSite s -> add(spawned, s.trait(), s.place());
                default -> {
                    // Nothing that an edit would touch.
                }
            }
        }
    }

    private static void add(Map<TraitId, Set<Span>> into, TraitId trait, Place place) {
        into.computeIfAbsent(trait, _ -> new HashSet<>()).add(place.span());
    }

    /**
     * Of the verdicts that are others after than before.
     *
     * @param facts those that are stated after
     */
    static Effort of(List<Decision> before, List<Decision> after, Collection<Fact> facts) {
        Map<TraitId, Verdict> then = new HashMap<>();
        before.forEach(d -> then.put(d.trait().id(), d.verdict()));
        Efforts efforts = new Efforts(facts);
        return after.stream()
                .filter(d -> !d.verdict().equals(then.get(d.trait().id())))
                .filter(d -> !Forms.fit(d.verdict(), d.current()))
                .map(efforts::of)
                .reduce(Effort.NONE, Effort::and);
    }

    private static boolean boxed(Current.Kind current) {
        return current == Current.Kind.ASYNC_TRAIT || current == Current.Kind.ASYNC_TRAIT_LOCAL;
    }

    private Effort of(Decision d) {
        Verdict verdict = d.verdict();
        TraitId id = d.trait().id();
        boolean boxes = verdict.mechanism() == Mechanism.ASYNC_TRAIT
                || verdict.companion().equals(Current.Kind.ASYNC_TRAIT.word());
        boolean rewrites = boxes != boxed(d.current()) || verdict.mechanism() == Mechanism.ASSOCIATED_TYPE;
        int sites = 0;
        if (!verdict.companion().isEmpty()) {
            sites = count(dyn, id);
        } else if (verdict.mechanism() == Mechanism.TRAIT_VARIANT) {
            sites = count(spawned, id);
        }
        return new Effort(1, rewrites ? count(impls, id) : 0, sites);
    }

    private static int count(Map<TraitId, Set<Span>> of, TraitId trait) {
        return of.getOrDefault(trait, Set.of()).size();
    }
}
