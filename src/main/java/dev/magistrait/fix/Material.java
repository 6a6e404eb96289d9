package dev.magistrait.fix;

import dev.magistrait.engine.Decision;
import dev.magistrait.fact.Fact;
import dev.magistrait.finding.Finding;
import dev.magistrait.policy.Policy;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known of one workspace when fixes are made.
 *
 * @param workspace its packages, and where it lies; files are read through its checked tree
 * @param policy what it is checked against, with the settings
 * @param files all that were read of its code, by their paths relative to its directory
 * @param facts what its code says, and what follows from that
 * @param decisions a verdict for each async trait
 * @param findings those that count, sorted
 */
public record Material(
        CargoWorkspace workspace,
        Policy policy,
        SortedSet<String> files,
        List<Fact> facts,
        List<Decision> decisions,
        List<Finding> findings) {

    public Material {
        files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
        facts = List.copyOf(facts);
        decisions = List.copyOf(decisions);
        findings = List.copyOf(findings);
    }
}
