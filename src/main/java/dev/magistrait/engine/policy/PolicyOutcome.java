package dev.magistrait.engine.policy;

import dev.magistrait.engine.Raised;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Overruled;
import dev.magistrait.fact.Owners;
import dev.magistrait.fact.TraitId;
import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.policy.Condition;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Outcome;
import dev.magistrait.policy.Template;
import dev.magistrait.policy.space.Field;
import dev.magistrait.policy.space.Kind;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows where the conditions of a policy's rule hold. */
final class PolicyOutcome {

    private static final int MOST_NAMED = 5;

    private final CustomRule rule;
    private final int order;
    private final Map<String, Kind> kinds;
    private final Owners owners;

    /**
     * @param order the rule's place among all of policies
     * @param kinds of the names that its conditions bind
     */
    PolicyOutcome(CustomRule rule, int order, Map<String, Kind> kinds) {
        this(rule, order, kinds, Owners.NONE);
    }

    private PolicyOutcome(CustomRule rule, int order, Map<String, Kind> kinds, Owners owners) {
        this.rule = rule;
        this.order = order;
        this.kinds = kinds;
        this.owners = owners;
    }

    /** The same where it is known who owns files. */
    PolicyOutcome by(Owners known) {
        return new PolicyOutcome(rule, order, kinds, known);
    }

    /**
     * What a condition counted.
     *
     * @param name what texts call it; empty without
     * @param shown whether it is evidence: of what there are too few, none is
     */
    record Counted(String name, Kind kind, List<Fact> facts, boolean shown) {

        static Counted of(Condition condition, List<?> facts) {
            return new Counted(
                    condition.label(),
                    condition.kind(),
                    facts.stream().map(Fact.class::cast).toList(),
                    !(condition.quantity() instanceof Condition.Quantity.AtMost));
        }
    }

    /**
     * What to insert: one fact, or none where no build has all that was found.
     *
     * @param facts by the name that binds them
     * @param counted what conditions counted
     */
    List<Fact> of(Map<String, Fact> facts, List<Counted> counted) {
        Cfg builds = facts.entrySet().stream()
                .map(e -> kind(e.getKey()).cfg(e.getValue()))
                .reduce(Cfg.always(), Cfg::and);
        if (!builds.satisfiable()) {
            return List.of();
        }
        return switch (rule.outcome()) {
            case Outcome.Report report -> List.of(new Raised(finding(report, facts, counted)).under(builds));
            case Outcome.Decide decide -> overruled(decide, facts, counted);
        };
    }

    private Finding finding(Outcome.Report report, Map<String, Fact> facts, List<Counted> counted) {
        boolean doubtful =
                facts.entrySet().stream().anyMatch(e -> kind(e.getKey()).hidden(e.getValue()));
        return new Finding(
                rule.id(),
                rule.level(),
                doubtful ? Confidence.LIKELY : Confidence.CERTAIN,
                span(report.at(), facts),
                filled(report.message(), facts, counted),
                evidence(report.at(), facts, counted),
                trait(report.at(), facts),
                "",
                filled(report.help(), facts, counted));
    }

    private Span span(String name, Map<String, Fact> facts) {
        return kind(name).span(fact(name, facts)).orElseThrow();
    }

    private static Fact fact(String name, Map<String, Fact> facts) {
        Fact fact = facts.get(name);
        if (fact == null) {
            throw new IllegalStateException("the loader lets through what is not bound: " + name);
        }
        return fact;
    }

    /** The trait of the fact that is reported, else of the first that has one. */
    private String trait(String at, Map<String, Fact> facts) {
        Optional<TraitId> own = kind(at).trait(fact(at, facts));
        return own.or(() -> facts.entrySet().stream()
                        .flatMap(e -> kind(e.getKey()).trait(e.getValue()).stream())
                        .findFirst())
                .map(TraitId::path)
                .orElse("");
    }

    private List<Evidence> evidence(String at, Map<String, Fact> facts, List<Counted> counted) {
        Span reported = span(at, facts);
        List<Evidence> found = new ArrayList<>();
        facts.forEach((name, fact) -> add(kind(name), fact, reported, found));
        counted.stream()
                .filter(Counted::shown)
                .forEach(c -> c.facts().forEach(fact -> add(c.kind(), fact, reported, found)));
        return found;
    }

    private static void add(Kind kind, Fact fact, Span reported, List<Evidence> into) {
        kind.span(fact)
                .filter(span -> !span.equals(reported))
                .ifPresent(span -> into.add(new Evidence(span, kind.label(fact))));
    }

    private List<Fact> overruled(Outcome.Decide decide, Map<String, Fact> facts, List<Counted> counted) {
        Origin origin = rule.origin();
        String because = filled(decide.because(), facts, counted) + " (" + origin.file() + ":" + origin.line() + ")";
        return kind(decide.trait())
                .trait(fact(decide.trait(), facts))
                .<List<Fact>>map(trait -> List.of(
                        new Overruled(trait, decide.mechanism(), decide.companion(), rule.id(), order, because)))
                .orElse(List.of());
    }

    private String filled(Template template, Map<String, Fact> facts, List<Counted> counted) {
        Map<String, List<Fact>> named = new HashMap<>();
        counted.forEach(c -> named.put(c.name(), c.facts()));
        return template.fill(
                (name, field) -> text(field, named.getOrDefault(name, List.of()), name, facts),
                name -> String.valueOf(named.getOrDefault(name, List.of()).size()));
    }

    /** The values of a field: of several facts each once, and of very many the first. */
    private String text(Field field, List<Fact> several, String name, Map<String, Fact> facts) {
        List<Fact> of = facts.containsKey(name) ? List.of(fact(name, facts)) : several;
        List<String> texts = of.stream()
                .flatMap(fact -> field.by(owners).values(fact).stream())
                .map(FieldTests::text)
                .distinct()
                .toList();
        if (texts.isEmpty()) {
            return "no " + field;
        }
        int more = facts.containsKey(name) ? 0 : texts.size() - MOST_NAMED;
        return more <= 0
                ? String.join(", ", texts)
                : String.join(", ", texts.subList(0, MOST_NAMED)) + " and " + more + " more";
    }

    private Kind kind(String name) {
        Kind kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalStateException("the loader lets through what is not bound: " + name);
        }
        return kind;
    }
}
