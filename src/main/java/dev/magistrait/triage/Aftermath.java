package dev.magistrait.triage;

import dev.magistrait.finding.Finding;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What triage says of a whole run.
 *
 * @param findings on policies and baselines, which belong to no workspace; their files are as given on the command line
 * @param mended how many findings the baseline knew that are no more
 * @param baseline as it is to be written; {@link Baseline#NONE} without one
 * @param surplus how many findings are left of lines of baselines that allow more, by file and line; none where one is written anew
 */
public record Aftermath(
        List<Finding> findings, int mended, Baseline baseline, SortedMap<String, SortedMap<Integer, Integer>> surplus) {

    public static final Aftermath NONE = new Aftermath(List.of(), 0, Baseline.NONE, Collections.emptySortedMap());

    public Aftermath {
        findings = findings.stream().sorted().distinct().toList();
        surplus = Collections.unmodifiableSortedMap(new TreeMap<>(surplus));
    }

    /** The same with those findings alone that are asked for. */
    public Aftermath only(Predicate<Finding> asked) {
        return new Aftermath(findings.stream().filter(asked).toList(), mended, baseline, surplus);
    }
}
