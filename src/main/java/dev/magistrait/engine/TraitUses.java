package dev.magistrait.engine;

import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Lineage;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitId;
import dev.magistrait.rust.Cfg;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The uses of each trait, those of its subtraits included. */
final class TraitUses {

    private final Map<TraitId, Tally> dyn;
    private final Map<TraitId, Tally> bounds;
    private final Map<TraitId, Tally> spawns;

    /** For each trait those below it that are used. */
    private final Map<TraitId, Set<TraitId>> below = new HashMap<>();

    TraitUses(Facts facts) {
        dyn = tallies(facts, DynUse.class, DynUse::trait, DynUse::place);
        bounds = tallies(facts, StaticUse.class, StaticUse::trait, StaticUse::place);
        spawns = tallies(facts, SpawnSite.class, SpawnSite::trait, SpawnSite::place);
        Set<TraitId> used = new HashSet<>(dyn.keySet());
        used.addAll(bounds.keySet());
        used.addAll(spawns.keySet());
        Lineage lineage = new Lineage(facts.all(SupertraitOf.class));
        used.stream().sorted().forEach(t -> climb(t, lineage));
    }

    private static <T extends Fact> Map<TraitId, Tally> tallies(
            Facts facts, Class<T> type, Function<T, TraitId> trait, Function<T, Place> place) {
        Map<TraitId, Tally> found = new HashMap<>();
        facts.by(type, trait)
                .forEach((t, uses) ->
                        found.put(t, Tally.of(uses.stream().map(place).toList())));
        return found;
    }

    /** Tells each trait above, and stops where enough is known. */
    private void climb(TraitId used, Lineage lineage) {
        Deque<TraitId> open = new ArrayDeque<>(List.of(used));
        while (!open.isEmpty()) {
            for (SupertraitOf link : lineage.parents(open.removeFirst())) {
                Set<TraitId> known = below.computeIfAbsent(link.parent(), _ -> new HashSet<>());
                if (known.size() < Lineage.MOST_USED && !link.parent().equals(used) && known.add(used)) {
                    open.addLast(link.parent());
                }
            }
        }
    }

    UseCounts counts(TraitId trait) {
        return new UseCounts(of(trait, dyn).counts(), of(trait, bounds).counts());
    }

    /** When the dispatch is what it is, as far as it rests on uses. */
    Cfg dispatchWhen(TraitId trait, Dispatch.Kind kind) {
        return switch (kind) {
            case DYN -> of(trait, dyn).when();
            case BOTH -> of(trait, dyn).when().and(of(trait, bounds).when());
            case STATIC, UNUSED -> Cfg.always();
        };
    }

    /** When a future of the trait goes where it has to be {@code Send}. */
    Cfg sentWhen(TraitId trait) {
        return of(trait, spawns).when();
    }

    private Tally of(TraitId trait, Map<TraitId, Tally> uses) {
        Tally own = uses.getOrDefault(trait, Tally.NONE);
        Set<TraitId> others = below.getOrDefault(trait, Set.of());
        if (others.isEmpty()) {
            return own;
        }
        List<Tally> all = new ArrayList<>(List.of(own));
        others.forEach(t -> all.add(uses.getOrDefault(t, Tally.NONE)));
        return Tally.all(all);
    }
}
