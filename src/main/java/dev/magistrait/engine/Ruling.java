package dev.magistrait.engine;

import dev.magistrait.finding.Finding;
import java.util.List;

/**
 * What follows from the facts of a workspace.
 *
 * @param decisions one for each trait item with a verdict, by place
 * @param findings one for each place and message of a rule, sorted
 */
public record Ruling(List<Decision> decisions, List<Finding> findings) {
    public Ruling {
        decisions = List.copyOf(decisions);
        findings = List.copyOf(findings);
    }
}
