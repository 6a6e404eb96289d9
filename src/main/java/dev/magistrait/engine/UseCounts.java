package dev.magistrait.engine;

import dev.magistrait.fact.Context;
import dev.magistrait.fact.Place;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often a trait is used, subtraits included, by the kinds of code that use it.
 *
 * @param dyn uses as a trait object
 * @param bounds uses in bounds
 */
public record UseCounts(SortedMap<Context, Integer> dyn, SortedMap<Context, Integer> bounds) {

    public static final UseCounts NONE = of(List.of(), List.of());

    public UseCounts {
        dyn = Collections.unmodifiableSortedMap(new TreeMap<>(dyn));
        bounds = Collections.unmodifiableSortedMap(new TreeMap<>(bounds));
    }

    static UseCounts of(List<Place> dyn, List<Place> bounds) {
        return new UseCounts(counted(dyn), counted(bounds));
    }

    private static SortedMap<Context, Integer> counted(List<Place> places) {
        SortedMap<Context, Integer> counts = new TreeMap<>();
        places.forEach(p -> counts.merge(p.context(), 1, Integer::sum));
        return counts;
    }
}
