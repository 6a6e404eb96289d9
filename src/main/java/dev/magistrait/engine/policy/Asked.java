package dev.magistrait.engine.policy;

import dev.magistrait.policy.Condition;
import dev.magistrait.policy.Constraint;
import dev.magistrait.policy.Constraint.Test;
import dev.magistrait.policy.Policy;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the rules of a policy ask of a kind of fact, so that no more is gathered.
 *
 * @param rules the ids of those that ask, in their order
 * @param conditions all that ask
 */
public record Asked(List<String> rules, List<Condition> conditions) {

    /** What is asked of the kind of that name. */
    public static Asked of(Policy policy, String kind) {
        return new Asked(
                policy.rules().stream()
                        .filter(r -> r.conditions().stream().anyMatch(c -> is(c, kind)))
                        .map(r -> r.id())
                        .toList(),
                policy.rules().stream()
                        .flatMap(r -> r.conditions().stream())
                        .filter(c -> is(c, kind))
                        .toList());
    }

    private static boolean is(Condition condition, String kind) {
        return condition.kind().name().equals(kind);
    }

    public boolean isNothing() {
        return rules.isEmpty();
    }

    /** Tells the texts of a field that some condition may ask for; what is compared with other facts may be any. */
    public Predicate<String> field(String name) {
        List<Predicate<String>> tests =
                conditions.stream().map(c -> field(c, name)).toList();
        return text -> tests.stream().anyMatch(t -> t.test(text));
    }

    private static Predicate<String> field(Condition condition, String name) {
        List<Test> tests = condition.constraints().stream()
                .filter(c -> c.field().name().equals(name))
                .map(Constraint::test)
                .filter(t -> t.names().isEmpty())
                .toList();
        return text -> tests.stream().allMatch(t -> FieldTests.passes(text, t));
    }
}
