package dev.magistrait.triage;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What dismisses findings besides comments in the code and waivers.
 *
 * @param clock tells which waivers have expired
 * @param baseline the one to hold findings against; empty or one
 * @param newBaseline the file of the baseline to be written: with a baseline to hold against, that one without what is mended, else all
 *     findings; empty when none is to be written
 * @param named the baselines that policies name, by the names of their files; they count where there is neither of those
 */
public record Terms(Clock clock, List<Baseline> baseline, String newBaseline, SortedMap<String, Baseline> named) {

    /** Comments alone. */
    public static final Terms NONE = new Terms(Clock.systemUTC(), List.of(), "");

    public Terms {
        baseline = List.copyOf(baseline);
        named = Collections.unmodifiableSortedMap(new TreeMap<>(named));
    }

    /** Where no policy names a baseline. */
    public Terms(Clock clock, List<Baseline> baseline, String newBaseline) {
        this(clock, baseline, newBaseline, Collections.emptySortedMap());
    }

    /** Whether it is for policies to say which findings are known. */
    public boolean asksPolicies() {
        return baseline.isEmpty() && !writes();
    }

    /** The same with the baselines that policies name. */
    public Terms knowing(SortedMap<String, Baseline> files) {
        return new Terms(clock, baseline, newBaseline, files);
    }

    /** What holds for workspaces under policies that name this file. */
    Terms under(String file) {
        Baseline held = named.get(file);
        return new Terms(clock, held == null ? List.of() : List.of(held), newBaseline);
    }

    /** The same by another clock. */
    public Terms at(Clock other) {
        return new Terms(other, baseline, newBaseline, named);
    }

    boolean writes() {
        return !newBaseline.isEmpty();
    }
}
