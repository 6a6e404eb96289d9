package dev.magistrait.outline;

import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * A comment {@code // magistrait: allow(rule-id, …) reason}.
 *
 * @param reason what stands behind the parenthesis; empty when missing
 * @param alone whether nothing else stands on its lines; it then speaks of the next one
 */
public record Suppression(List<String> rules, String reason, boolean alone, Region region) {

    private static final String NAME = "magistrait:";
    private static final String VERB = "allow";

    public Suppression {
        rules = List.copyOf(rules);
    }

    /**
     * Reads what a comment says.
     *
     * @param text the comment without the signs that open and close it
     * @return empty, or the one suppression that it is
     */
    public static List<Suppression> in(String text, boolean alone, Region region) {
        String inside = text.strip();
        if (!inside.startsWith(NAME)) {
            return List.of();
        }
        String rest = inside.substring(NAME.length()).strip();
        int open = rest.indexOf('(');
        int close = rest.indexOf(')');
        if (!rest.startsWith(VERB)
                || open < 0
                || close < open
                || !rest.substring(VERB.length(), open).isBlank()) {
            return List.of();
        }
        List<String> rules = rules(rest.substring(open + 1, close));
        return List.of(new Suppression(rules, rest.substring(close + 1).strip(), alone, region));
    }

    private static List<String> rules(String list) {
        List<String> found = new ArrayList<>(1);
        for (String rule : list.split(",", -1)) {
            if (!rule.isBlank()) {
                found.add(rule.strip());
            }
        }
        return found;
    }
}
