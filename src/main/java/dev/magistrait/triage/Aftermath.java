package dev.magistrait.triage;

import dev.magistrait.finding.Finding;
import java.util.List;

/**
 * What triage says of a whole run.
 *
 * @param findings on policies and baselines, which belong to no workspace; their files are as given on the command line
 * @param mended how many findings the baseline knew that are no more
 * @param baseline as it is to be written; {@link Baseline#NONE} without one
 */
public record Aftermath(List<Finding> findings, int mended, Baseline baseline) {

    public static final Aftermath NONE = new Aftermath(List.of(), 0, Baseline.NONE);

    public Aftermath {
        findings = findings.stream().sorted().distinct().toList();
    }
}
