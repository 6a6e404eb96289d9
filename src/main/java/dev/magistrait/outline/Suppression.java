package dev.magistrait.outline;

import dev.magistrait.source.Region;
import java.util.List;

/**
 * A comment {@code // magistrait: allow(rule-id, …) reason}.
 *
 * @param reason what stands behind the parenthesis; empty when missing
 */
public record Suppression(List<String> rules, String reason, Region region) {
    public Suppression {
        rules = List.copyOf(rules);
    }
}
