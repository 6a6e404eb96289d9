package dev.magistrait.engine;

import dev.magistrait.fact.Context;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often a trait is used, subtraits included, by the kinds of code that use it.
 *
 * @param dyn uses as a trait object
 * @param bounds uses in bounds
 */
public record UseCounts(SortedMap<Context, Integer> dyn, SortedMap<Context, Integer> bounds) {

    public static final UseCounts NONE = new UseCounts(new TreeMap<>(), new TreeMap<>());

    public UseCounts {
        dyn = Collections.unmodifiableSortedMap(new TreeMap<>(dyn));
        bounds = Collections.unmodifiableSortedMap(new TreeMap<>(bounds));
    }
}
