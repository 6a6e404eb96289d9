package dev.magistrait.engine;

import dev.magistrait.fact.Context;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitId;
import dev.magistrait.rust.Cfg;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The uses of each trait, those of its subtraits included. */
final class TraitUses {

    private final Map<TraitId, List<SupertraitOf>> below;
    /** A session gives its facts in no order, and conditions are shown as they are put together. */
    private static final Comparator<Place> IN_ORDER =
            Comparator.comparing(Place::span).thenComparing(p -> p.cfg().toString());

    private final Map<TraitId, List<DynUse>> dyn;
    private final Map<TraitId, List<StaticUse>> bounds;
    private final Map<TraitId, List<SpawnSite>> spawns;

    TraitUses(Facts facts) {
        below = facts.by(SupertraitOf.class, SupertraitOf::ancestor);
        dyn = facts.by(DynUse.class, DynUse::trait);
        bounds = facts.by(StaticUse.class, StaticUse::trait);
        spawns = facts.by(SpawnSite.class, SpawnSite::trait);
    }

    UseCounts counts(TraitId trait) {
        return UseCounts.of(places(trait, dyn, DynUse::place), places(trait, bounds, StaticUse::place));
    }

    /** When the dispatch is what it is, as far as it rests on uses. */
    Cfg dispatchWhen(TraitId trait, Dispatch.Kind kind) {
        Cfg dynWhen = when(places(trait, dyn, DynUse::place));
        return switch (kind) {
            case DYN -> dynWhen;
            case BOTH -> dynWhen.and(when(places(trait, bounds, StaticUse::place)));
            case STATIC, UNUSED -> Cfg.always();
        };
    }

    /** When a future of the trait goes where it has to be {@code Send}. */
    Cfg sentWhen(TraitId trait) {
        return when(places(trait, spawns, SpawnSite::place));
    }

    private <T> List<Place> places(TraitId trait, Map<TraitId, List<T>> uses, Function<T, Place> place) {
        return below.getOrDefault(trait, List.of()).stream()
                .flatMap(s -> uses.getOrDefault(s.child(), List.of()).stream())
                .map(place)
                .filter(Place::built)
                .sorted(IN_ORDER)
                .toList();
    }

    /** No place at all asks for nothing: what is used by a macro's doing has none. */
    private static Cfg when(List<Place> places) {
        return places.stream()
                .map(TraitUses::condition)
                .distinct()
                .reduce(Cfg::or)
                .orElse(Cfg.always());
    }

    /** Code of a test target is built for tests only, whatever its own condition. */
    private static Cfg condition(Place place) {
        boolean test = place.context() == Context.TEST || place.context() == Context.BENCH;
        return test ? place.cfg().whereBuilt().and(Cfg.test()) : place.cfg().whereBuilt();
    }
}
