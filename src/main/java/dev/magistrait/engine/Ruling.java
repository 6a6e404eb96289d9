package dev.magistrait.engine;

import dev.magistrait.finding.Finding;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What follows from the facts of a workspace.
 *
 * @param decisions one for each trait item with a verdict, by place
 * @param ladders what newer versions of Rust would change, by package
 * @param findings one for each place and message of a rule, sorted
 * @param leftOut rules of policies that join more facts than are followed; nothing is found by them
 */
public record Ruling(
        List<Decision> decisions, SortedMap<String, List<Rung>> ladders, List<Finding> findings, List<String> leftOut) {

    public Ruling {
        decisions = List.copyOf(decisions);
        ladders = Collections.unmodifiableSortedMap(new TreeMap<>(ladders));
        findings = List.copyOf(findings);
        leftOut = List.copyOf(leftOut);
    }

    /** The same, where more rules are left out. */
    public Ruling leavingOut(List<String> more) {
        return new Ruling(
                decisions,
                ladders,
                findings,
                Stream.concat(leftOut.stream(), more.stream()).sorted().toList());
    }

    /** The same with other findings. */
    public Ruling with(List<Finding> others) {
        return new Ruling(decisions, ladders, others, leftOut);
    }
}
