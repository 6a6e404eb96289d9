package dev.magistrait.triage;

import java.time.Clock;
import java.util.List;

/**
 * What dismisses findings besides comments in the code and waivers.
 *
 * @param clock tells which waivers have expired
 * @param baseline the one to hold findings against; empty or one
 * @param newBaseline the file of the baseline to be written: with a baseline to hold against, that one without what is mended, else all
 *     findings; empty when none is to be written
 */
public record Terms(Clock clock, List<Baseline> baseline, String newBaseline) {

    /** Comments alone. */
    public static final Terms NONE = new Terms(Clock.systemUTC(), List.of(), "");

    public Terms {
        baseline = List.copyOf(baseline);
    }

    /** The same by another clock. */
    public Terms at(Clock other) {
        return new Terms(other, baseline, newBaseline);
    }

    boolean writes() {
        return !newBaseline.isEmpty();
    }
}
