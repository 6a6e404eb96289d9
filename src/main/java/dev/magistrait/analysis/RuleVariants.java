package dev.magistrait.analysis;

import dev.magistrait.policy.Condition;
import dev.magistrait.policy.Condition.Quantity;
import dev.magistrait.policy.Constraint;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Outcome;
import dev.magistrait.policy.RuleFix;
import dev.magistrait.policy.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
            Condition condition = rule.when().get(i);
            if (rule.when().size() > 1 && !referred(rule, condition)) {
                add(rule, without(rule.when(), i), condition.origin(), text(condition), lacking);
            }
            for (Constraint constraint : condition.constraints()) {
                List<Condition> when = with(rule.when(), i, less(condition, constraint));
                add(rule, when, constraint.origin(), constraint.field().name(), lacking);
            }
        }
        return new RuleVariants(rule, variant(rule, 0, rule.when()), lacking);
    }

    private static void add(CustomRule rule, List<Condition> when, Origin origin, String name, List<Lacking> into) {
        into.add(new Lacking(origin, name, variant(rule, into.size() + 1, when)));
    }

    /** All of them, for one law. */
    List<CustomRule> all() {
        List<CustomRule> all = new ArrayList<>(List.of(whole));
        lacking.forEach(l -> all.add(l.rule()));
        return all;
    }

    /** No id that a policy can give holds a number sign. */
    private static CustomRule variant(CustomRule rule, int number, List<Condition> when) {
        return new CustomRule(
                rule.id() + "#" + number,
                rule.title(),
                rule.level(),
                rule.why(),
                when,
                report(rule.outcome()),
                RuleFix.NONE,
                List.of(),
                rule.origin());
    }

    private static Outcome report(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Report report -> report;
            case Outcome.Decide decide -> new Outcome.Report(decide.trait(), decide.because(), new Template(List.of()));
        };
    }

    private static boolean referred(CustomRule rule, Condition condition) {
        return condition.quantity() instanceof Quantity.Each each
                && referred(rule).contains(each.name());
    }

    private static Set<String> referred(CustomRule rule) {
        Set<String> names = new HashSet<>();
        rule.when()
                .forEach(c -> c.constraints().forEach(t -> names.addAll(t.test().names())));
        Outcome.Report report = (Outcome.Report) report(rule.outcome());
        names.add(report.at());
        for (Template template : List.of(report.message(), report.help())) {
            template.parts().forEach(part -> {
                if (part instanceof Template.Part.Value value) {
                    names.add(value.name());
                }
            });
        }
        return names;
    }

    private static Condition less(Condition condition, Constraint constraint) {
        List<Constraint> others = condition.constraints().stream()
                .filter(c -> !c.equals(constraint))
                .toList();
        return new Condition(condition.quantity(), condition.kind(), others, condition.origin());
    }

    private static List<Condition> without(List<Condition> when, int index) {
        List<Condition> others = new ArrayList<>(when);
        others.remove(index);
        return others;
    }

    private static List<Condition> with(List<Condition> when, int index, Condition condition) {
        List<Condition> others = new ArrayList<>(when);
        others.set(index, condition);
        return others;
    }

    private static String text(Condition condition) {
        String kind = condition.kind().name();
        return switch (condition.quantity()) {
            case Quantity.Each each -> kind + " " + each.name();
            case Quantity.None _ -> "no " + kind;
            case Quantity.AtLeast least -> (least.count() == 1 ? "some " : "at-least " + least.count() + " ") + kind;
            case Quantity.AtMost most -> "at-most " + most.count() + " " + kind;
        };
    }
}
