package dev.magistrait.engine;

import dev.magistrait.fact.Context;
import dev.magistrait.fact.Place;
import dev.magistrait.rust.Cfg;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where something is used, in sum.
 *
 * @param counts how often, by the kinds of code
 * @param conditions what the code stands under, each with the first place that does
 */
record Tally(SortedMap<Context, Integer> counts, Map<Cfg, Place> conditions) {

    static final Tally NONE = new Tally(new TreeMap<>(), Map.of());

    /** A session gives its facts in no order, and conditions are shown as they are put together. */
    private static final Comparator<Place> IN_ORDER =
            Comparator.comparing(Place::span).thenComparing(p -> p.cfg().toString());

    /** Of what some build has. */
    static Tally of(Collection<Place> places) {
        Tally all = new Tally(new TreeMap<>(), new HashMap<>());
        places.stream().filter(Place::built).forEach(p -> {
            all.counts.merge(p.context(), 1, Integer::sum);
            all.conditions.merge(condition(p), p, Tally::first);
        });
        return all;
    }

    /** Of several. */
    static Tally all(Collection<Tally> tallies) {
        Tally all = new Tally(new TreeMap<>(), new HashMap<>());
        for (Tally tally : tallies) {
            tally.counts.forEach((context, count) -> all.counts.merge(context, count, Integer::sum));
            tally.conditions.forEach((condition, place) -> all.conditions.merge(condition, place, Tally::first));
        }
        return all;
    }

    private static Place first(Place one, Place other) {
        return IN_ORDER.compare(one, other) <= 0 ? one : other;
    }

    /** When any of it is built. No place at all asks for nothing: what is used by a macro's doing has none. */
    Cfg when() {
        return conditions.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(IN_ORDER))
                .map(Map.Entry::getKey)
                .reduce(Cfg::or)
                .orElse(Cfg.always());
    }

    /** Code of a test target is built for tests only, whatever its own condition. */
    private static Cfg condition(Place place) {
        boolean test = place.context() == Context.TEST || place.context() == Context.BENCH;
        return test ? place.cfg().whereBuilt().and(Cfg.test()) : place.cfg().whereBuilt();
    }
}
