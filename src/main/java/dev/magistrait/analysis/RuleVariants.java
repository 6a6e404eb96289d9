package dev.magistrait.analysis;

import dev.magistrait.policy.Clause;
import dev.magistrait.policy.Condition;
import dev.magistrait.policy.Constraint;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Outcome;
import dev.magistrait.policy.RuleFix;
import dev.magistrait.policy.RuleParameters;
import dev.magistrait.policy.Template;
import dev.magistrait.policy.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule, and the same rule without one of its conditions each: where that changes no test, no test tries the condition. What others
 * refer to cannot be left out. A rule that decides is tried as one that reports at the fact whose trait it decides on.
 */
record RuleVariants(CustomRule rule, CustomRule whole, List<Lacking> lacking) {

    /**
     * The rule without something.
     *
     * @param origin where that stands
     * @param name what it is, as the policy has it
     */
    record Lacking(Origin origin, String name, CustomRule rule) {}

    static RuleVariants of(CustomRule rule) {
        List<Lacking> lacking = new ArrayList<>();
        for (int i = 0; i < rule.when().size(); i++) {
            switch (rule.when().get(i)) {
                case Condition condition -> {
                    if (rule.when().size() > 1 && !referred(rule, condition)) {
                        add(rule, without(rule.when(), i), condition.origin(), Written.head(condition), lacking);
                    }
                    int at = i;
                    less(condition).forEach((c, one) -> add(rule, with(rule.when(), at, one), c, lacking));
                }
                case Clause.Any any -> alternatives(rule, i, any, lacking);
            }
        }
        return new RuleVariants(rule, variant(rule, 0, rule.when()), lacking);
    }

    /** An alternative that can be left away, or of which a condition can, is tried by no test. */
    private static void alternatives(CustomRule rule, int index, Clause.Any any, List<Lacking> into) {
        for (int i = 0; i < any.alternatives().size(); i++) {
            List<Condition> alternative = any.alternatives().get(i);
            if (any.alternatives().size() > 1) {
                Clause fewer = new Clause.Any(without(any.alternatives(), i), any.origin());
                String heads = alternative.stream().map(Written::head).collect(Collectors.joining(", "));
                add(
                        rule,
                        with(rule.when(), index, fewer),
                        alternative.getFirst().origin(),
                        heads,
                        into);
            }
            for (int k = 0; k < alternative.size(); k++) {
                int at = i;
                int of = k;
                less(alternative.get(k)).forEach((c, one) -> {
                    List<List<Condition>> all = with(any.alternatives(), at, with(alternative, of, one));
                    add(rule, with(rule.when(), index, new Clause.Any(all, any.origin())), c, into);
                });
            }
        }
    }

    /** The condition without each of its constraints. */
    private static Map<Constraint, Condition> less(Condition condition) {
        Map<Constraint, Condition> found = new LinkedHashMap<>();
        for (Constraint constraint : condition.constraints()) {
            found.put(
                    constraint,
                    condition.with(condition.constraints().stream()
                            .filter(c -> !c.equals(constraint))
                            .toList()));
        }
        return found;
    }

    private static void add(CustomRule rule, List<Clause> when, Constraint constraint, List<Lacking> into) {
        add(rule, when, constraint.origin(), constraint.field().name(), into);
    }

    private static void add(CustomRule rule, List<Clause> when, Origin origin, String name, List<Lacking> into) {
        into.add(new Lacking(origin, name, variant(rule, into.size() + 1, when)));
    }

    /** All of them, for one law. */
    List<CustomRule> all() {
        List<CustomRule> all = new ArrayList<>(List.of(whole));
        lacking.forEach(l -> all.add(l.rule()));
        return all;
    }

    /** No id that a policy can give holds a number sign. */
    private static CustomRule variant(CustomRule rule, int number, List<Clause> when) {
        return new CustomRule(
                rule.id() + "#" + number,
                rule.title(),
                rule.level(),
                rule.about(),
                when,
                report(rule.outcome()),
                RuleFix.NONE,
                List.of(),
                RuleParameters.NONE,
                rule.origin());
    }

    private static Outcome report(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Report report -> report;
            case Outcome.Decide decide -> new Outcome.Report(decide.trait(), decide.because(), new Template(List.of()));
        };
    }

    private static boolean referred(CustomRule rule, Condition condition) {
        return referred(rule).contains(condition.name());
    }

    private static Set<String> referred(CustomRule rule) {
        Set<String> names = rule.outcome().names();
        rule.conditions()
                .forEach(c -> c.constraints().forEach(t -> names.addAll(t.test().names())));
        return names;
    }

    private static <T> List<T> without(List<T> all, int index) {
        List<T> others = new ArrayList<>(all);
        others.remove(index);
        return others;
    }

    private static <T> List<T> with(List<T> all, int index, T one) {
        List<T> others = new ArrayList<>(all);
        others.set(index, one);
        return others;
    }
}
