package dev.magistrait.engine;

import dev.magistrait.fact.TraitId;
import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.model.Drools;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.rule.RuleContext;

/** How the consequences of rules say what they found. */
public final class Findings {

    private Findings() {}

    /** A certain finding of the rule that fires; its id and level are the rule's metadata. */
    public static Raised by(Drools drools, Span span, TraitId trait, String message) {
        return by(drools, span, trait.path(), message);
    }

    /** The same, where no trait is concerned. */
    public static Raised by(Drools drools, Span span, String message) {
        return by(drools, span, "", message);
    }

    private static Raised by(Drools drools, Span span, String trait, String message) {
        Rule rule = ((RuleContext) drools).getRule();
        Map<String, Object> metadata = rule.getMetaData();
        return new Raised(new Finding(
                text(metadata, "id"),
                Level.valueOf(text(metadata, "level")),
                Confidence.CERTAIN,
                span,
                message,
                List.of(),
                trait,
                "",
                ""));
    }

    private static String text(Map<String, Object> metadata, String key) {
        Object value = metadata.get(key);
        if (value == null) {
            throw new IllegalStateException("a rule that reports needs @" + key);
        }
        return value.toString().strip();
    }

    /** Merges what was raised to one finding a place: certain if one is, with all evidence, and unconditional if one is. */
    public static List<Finding> merged(List<Raised> raised) {
        return raised.stream().map(Raised::finding).collect(Collectors.groupingBy(f -> f)).values().stream()
                .map(Findings::merge)
                .sorted()
                .toList();
    }

    private static Finding merge(List<Finding> same) {
        var texts = same.stream().sorted(Comparator.comparing(Finding::trait).thenComparing(Finding::help));
        Finding first = texts.findFirst().orElseThrow();
        return new Finding(
                first.rule(),
                first.level(),
                same.stream()
                        .map(Finding::confidence)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                first.span(),
                first.message(),
                same.stream().flatMap(f -> f.evidence().stream()).toList(),
                first.trait(),
                condition(same),
                condition(same).isEmpty() ? List.of() : features(same),
                first.help());
    }

    private static List<String> features(List<Finding> same) {
        return same.stream()
                .flatMap(f -> f.features().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static String condition(List<Finding> same) {
        var conditions = same.stream().map(Finding::condition).collect(Collectors.toCollection(TreeSet::new));
        if (conditions.size() == 1 || conditions.contains("")) {
            return conditions.first();
        }
        return "any(" + String.join(", ", conditions) + ")";
    }
}
