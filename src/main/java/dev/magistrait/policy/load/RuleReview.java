package dev.magistrait.policy.load;

import dev.magistrait.policy.Condition;
import dev.magistrait.policy.Condition.Quantity;
import dev.magistrait.policy.Constraint;
import dev.magistrait.policy.Constraint.Test;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Glob;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Written;
import dev.magistrait.policy.space.Field;
import dev.magistrait.policy.space.FieldType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for conditions of a rule that cannot hold, and for names in it that nothing asks for. */
final class RuleReview {

    private final CustomRule rule;
    private final Found found;

    /** Takes what was found. */
    interface Found {
        void add(String id, Origin origin, String message, String help);
    }

    RuleReview(CustomRule rule, Found found) {
        this.rule = rule;
        this.found = found;
    }

    void look() {
        Set<String> used = used();
        for (Condition condition : rule.conditions()) {
            String name = condition.name();
            if (!name.isEmpty() && !used.contains(name)) {
                unused(condition, name);
            }
            condition.constraints().stream()
                    .filter(c -> nothing(c.test(), c.field()))
                    .forEach(c -> never(c.origin(), "`" + c.field() + "` is never so"));
        }
        rule.combinations().forEach(this::contradictions);
    }

    /** Names of packages that none of these has; one that is left out ({@code not}) may be of other code. */
    void lookAt(Set<String> crates) {
        for (Condition condition : rule.conditions()) {
            for (Constraint constraint : condition.constraints()) {
                if (namesCrates(condition, constraint)) {
                    values(constraint.test())
                            .filter(v -> crates.stream().noneMatch(Glob.name(v)::matches))
                            .forEach(v -> found.add(
                                    "unmatched-crate",
                                    constraint.origin(),
                                    "no package here is called `" + v + "`",
                                    crateMeant(v, crates)));
                }
            }
        }
    }

    private static boolean namesCrates(Condition condition, Constraint constraint) {
        String field = constraint.field().name();
        return field.equals("crate")
                || (field.equals("name") && condition.kind().name().equals("crate"));
    }

    private static Stream<String> values(Test test) {
        return switch (test) {
            case Test.Equal equal -> Stream.of(equal.text());
            case Test.Like like -> Stream.of(like.glob().text());
            case Test.AnyOf any -> any.tests().stream().flatMap(RuleReview::values);
            default -> Stream.empty();
        };
    }

    private static String crateMeant(String name, Set<String> crates) {
        String meant = Mistakes.meant(name, crates);
        return meant.isEmpty() ? "name packages as their manifests do, or remove it" : meant;
    }

    private void unused(Condition condition, String name) {
        String head = condition.quantity() instanceof Quantity.Each
                ? "some " + condition.kind().name()
                : Written.head(condition).replaceAll(" as .*", "");
        found.add(
                "unused-binding",
                condition.origin(),
                "nothing asks for `" + name + "`",
                "`" + head + "` asks "
                        + (condition.quantity() instanceof Quantity.Each ? "whether there is one" : "the same")
                        + ", and needs no name");
    }

    private void contradictions(List<Condition> when) {
        for (Condition asked : when) {
            int least = least(asked.quantity());
            for (Condition other : when) {
                int most = most(other.quantity());
                boolean same = other.kind().equals(asked.kind());
                if (same && most < least && implies(asked.constraints(), other.constraints())) {
                    never(other.origin(), "another condition asks for " + (least == 1 ? "one" : least) + " of these");
                }
            }
        }
    }

    private void never(Origin origin, String why) {
        found.add(
                "rule-never-matches",
                origin,
                (rule.combinations().size() == 1
                                ? "`" + rule.id() + "` can never match: "
                                : "an alternative of `" + rule.id() + "` can never match: ")
                        + why,
                "change or remove one of its conditions");
    }

    private static int least(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Each _ -> 1;
            case Quantity.AtLeast least -> least.count();
            case Quantity.Exactly exactly -> exactly.count();
            case Quantity.None _, Quantity.AtMost _ -> 0;
        };
    }

    private static int most(Quantity quantity) {
        return switch (quantity) {
            case Quantity.None _ -> 0;
            case Quantity.AtMost most -> most.count();
            case Quantity.Exactly exactly -> exactly.count();
            case Quantity.Each _, Quantity.AtLeast _ -> Integer.MAX_VALUE;
        };
    }

    /** Whether whatever meets the first meets the second. */
    private static boolean implies(List<Constraint> first, List<Constraint> second) {
        return second.stream()
                .allMatch(wide -> first.stream()
                        .anyMatch(
                                narrow -> narrow.field().equals(wide.field()) && implies(narrow.test(), wide.test())));
    }

    private static boolean implies(Test narrow, Test wide) {
        if (narrow.equals(wide) || narrow.toString().equals(wide.toString())) {
            return true;
        }
        if (narrow instanceof Test.AnyOf any) {
            return any.tests().stream().allMatch(t -> implies(t, wide));
        }
        return switch (wide) {
            case Test.AnyOf any -> any.tests().stream().anyMatch(t -> implies(narrow, t));
            case Test.Like like ->
                narrow instanceof Test.Equal equal && like.glob().matches(equal.text());
            default -> false;
        };
    }

    /** Whether no value passes. */
    private static boolean nothing(Test test, Field field) {
        return test instanceof Test.Not not && everything(not.test(), field);
    }

    private static boolean everything(Test test, Field field) {
        return switch (test) {
            case Test.Like like -> like.glob().text().matches("\\*+");
            case Test.AnyOf any -> any.tests().stream().anyMatch(t -> everything(t, field)) || all(any, field);
            case Test.Not not -> nothing(not.test(), field);
            default -> false;
        };
    }

    private static boolean all(Test.AnyOf any, Field field) {
        List<String> words = switch (field.type()) {
            case FieldType.Words known -> known.words();
            case FieldType.Bool _ -> List.of("true", "false");
            default -> List.of();
        };
        return !words.isEmpty() && words.stream().allMatch(word -> any.tests().contains(new Test.Equal(word)));
    }

    private Set<String> used() {
        Set<String> used = rule.outcome().names();
        rule.conditions()
                .forEach(c ->
                        c.constraints().forEach(one -> used.addAll(one.test().names())));
        return used;
    }
}
