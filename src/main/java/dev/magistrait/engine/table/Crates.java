package dev.magistrait.engine.table;

import dev.magistrait.policy.Condition;
import dev.magistrait.policy.Constraint;
import dev.magistrait.policy.Constraint.Test;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Outcome;
import dev.magistrait.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names of packages to try rules on. */
final class Crates {

    /** Stands for all packages that no rule names. */
    private static final String OTHER = "any-other";

    private Crates() {}

    /** One that no rule names, then those that deciding rules do; of a glob one that it matches. */
    static List<String> named(Policy policy) {
        TreeSet<String> names = new TreeSet<>();
        for (CustomRule rule : policy.rules()) {
            if (rule.outcome() instanceof Outcome.Decide) {
                rule.conditions().forEach(condition -> of(condition).forEach(names::add));
            }
        }
        names.remove(OTHER);
        List<String> all = new ArrayList<>(List.of(OTHER));
        all.addAll(names);
        return all;
    }

    private static Stream<String> of(Condition condition) {
        return condition.constraints().stream().filter(c -> names(condition, c)).flatMap(c -> of(c.test()));
    }

    private static boolean names(Condition condition, Constraint constraint) {
        String field = constraint.field().name();
        return field.equals("crate")
                || (field.equals("name") && condition.kind().name().equals("crate"));
    }

    private static Stream<String> of(Test test) {
        return switch (test) {
            case Test.Equal equal -> Stream.of(equal.text());
            case Test.Like like -> Stream.of(like.glob().text().replace("*", "x"));
            case Test.AnyOf any -> any.tests().stream().flatMap(Crates::of);
            case Test.AllOf all -> all.tests().stream().flatMap(Crates::of);
            case Test.Not not -> of(not.test());
            default -> Stream.empty();
        };
    }
}
