package dev.magistrait.fix;

import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import java.util.List;

/**
 * What is not changed although there is a way to: something stands against it.
 *
 * @param title what would be done, as of a {@link Transaction}
 * @param reason why it is not, in lower case and without a period
 * @param findings those that stay, sorted
 * @param evidence where the obstacles are, sorted
 */
public record Refusal(String title, String reason, List<Finding> findings, List<Evidence> evidence) {

    public Refusal {
        findings = findings.stream().sorted().distinct().toList();
        evidence = evidence.stream().sorted().distinct().toList();
    }
}
