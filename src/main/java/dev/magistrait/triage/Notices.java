package dev.magistrait.triage;

import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Rule;
import dev.magistrait.source.Nearest;
import dev.magistrait.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Findings on what dismisses findings. Their levels are those of the catalogue; a rule that is off finds nothing. */
final class Notices {

    static final String UNUSED_SUPPRESSION = "unused-suppression";
    static final String STALE_WAIVER = "stale-waiver";
    static final String EXPIRED_WAIVER = "expired-waiver";
    static final String OBSOLETE_BASELINE = "obsolete-baseline";

    private final Supplier<List<Rule>> rules;
    private Map<String, Rule> known = Map.of();

    Notices(Supplier<List<Rule>> rules) {
        this.rules = rules;
    }

    boolean knows(String id) {
        return rules().containsKey(id);
    }

    /** Empty or one. */
    List<Finding> of(String rule, Span span, String message, String help) {
        return Optional.ofNullable(rules().get(rule)).stream()
                .filter(r -> r.level() != Level.OFF)
                .map(r -> new Finding(rule, r.level(), Confidence.CERTAIN, span, message, List.of(), "", "", help))
                .toList();
    }

    /** What someone who wrote an unknown rule may have meant. */
    String nearest(String id) {
        List<String> near = Nearest.to(id, rules().keySet());
        return near.isEmpty() ? "`magistrait rules` lists them all" : "did you mean `" + near.getFirst() + "`?";
    }

    private Map<String, Rule> rules() {
        if (known.isEmpty()) {
            known = new LinkedHashMap<>();
            rules.get().forEach(r -> known.putIfAbsent(r.id(), r));
        }
        return known;
    }
}
