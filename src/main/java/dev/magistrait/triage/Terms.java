package dev.magistrait.triage;

import dev.magistrait.policy.Waiver;
import java.time.Clock;
import java.util.List;

/**
 * What dismisses findings besides comments in the code.
 *
 * @param waivers of the policies in force
 * @param clock tells which waivers have expired
 * @param baseline the one to hold findings against; empty or one
 * @param newBaseline the file of the baseline to be written: with a baseline to hold against, that one without what is mended, else all
 *     findings; empty when none is to be written
 */
public record Terms(List<Waiver> waivers, Clock clock, List<Baseline> baseline, String newBaseline) {

    /** Comments alone. */
    public static final Terms NONE = new Terms(List.of(), Clock.systemUTC(), List.of(), "");

    public Terms {
        waivers = List.copyOf(waivers);
        baseline = List.copyOf(baseline);
    }

    public Terms with(List<Waiver> others) {
        return new Terms(others, clock, baseline, newBaseline);
    }

    boolean writes() {
        return !newBaseline.isEmpty();
    }
}
