package dev.magistrait.fix;

import dev.magistrait.engine.Decision;
import dev.magistrait.fact.Fact;
import dev.magistrait.finding.Finding;
import dev.magistrait.policy.Policy;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.util.List;

/**
 * What is known of one workspace when fixes are made.
 *
 * @param workspace its packages, and where it lies; files are read through its checked tree
 * @param policy what it is checked against, with the settings
 * @param facts what its code says
 * @param decisions a verdict for each async trait
 * @param findings those that count, sorted
 */
public record Material(
        CargoWorkspace workspace, Policy policy, List<Fact> facts, List<Decision> decisions, List<Finding> findings) {

    public Material {
        facts = List.copyOf(facts);
        decisions = List.copyOf(decisions);
        findings = List.copyOf(findings);
    }
}
