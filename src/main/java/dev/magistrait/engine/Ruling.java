package dev.magistrait.engine;

import dev.magistrait.finding.Finding;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What follows from the facts of a workspace.
 *
 * @param decisions one for each trait item with a verdict, by place
 * @param ladders what newer versions of Rust would change, by package
 * @param findings one for each place and message of a rule, sorted
 */
public record Ruling(List<Decision> decisions, SortedMap<String, List<Rung>> ladders, List<Finding> findings) {
    public Ruling {
        decisions = List.copyOf(decisions);
        ladders = Collections.unmodifiableSortedMap(new TreeMap<>(ladders));
        findings = List.copyOf(findings);
    }
}
