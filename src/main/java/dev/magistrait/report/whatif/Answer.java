package dev.magistrait.report.whatif;

import dev.magistrait.report.Report;
import dev.magistrait.report.policy.Difference;
import java.time.Duration;
import java.util.List;

/**
 * What would be otherwise.
 *
 * @param supposed what was supposed, as the command line says it
 * @param facts how many facts came and went in the sessions
 * @param took how long it took after the first verdicts were there; no part of what is compared or printed unless asked for
 */
public record Answer(List<String> supposed, Report before, Report after, Effort effort, int facts, Duration took) {

    public Answer {
        supposed = List.copyOf(supposed);
    }

    /** Findings and verdicts that change. */
    public Difference difference() {
        return Difference.of(before, after);
    }
}
