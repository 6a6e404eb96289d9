package dev.magistrait.engine.policy;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.TraitId;
import dev.magistrait.policy.Constraint.Test;
import dev.magistrait.policy.space.Field;
import dev.magistrait.rust.RustVersion;
import java.util.List;
import java.util.function.BiPredicate;

/** Whether a field is what a policy asks for. */
final class FieldTests {

    private FieldTests() {}

    /** As a predicate over a fact and the one it is compared with, which may be itself where nothing is compared. */
    static BiPredicate<Fact, Fact> predicate(Field field, Test test) {
        return switch (test) {
            case Test.Same same ->
                (fact, other) -> shares(field.values(fact), same.field().values(other));
            case Test.Not not -> predicate(field, not.test()).negate();
            case Test.AnyOf any ->
                anyOf(any.tests().stream().map(t -> predicate(field, t)).toList());
            default -> (fact, other) -> passes(field.values(fact), test);
        };
    }

    private static BiPredicate<Fact, Fact> anyOf(List<BiPredicate<Fact, Fact>> tests) {
        return (fact, other) -> {
            for (BiPredicate<Fact, Fact> test : tests) {
                if (test.test(fact, other)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static boolean shares(List<?> values, List<?> others) {
        for (Object value : values) {
            if (others.contains(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(List<?> values, Test test) {
        for (Object value : values) {
            if (passes(value, test)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Object value, Test test) {
        return switch (test) {
            case Test.Equal equal -> equal(value, equal.text());
            case Test.Like like -> like.glob().matches(text(value));
            case Test.Matches matches -> matches.pattern().matcher(text(value)).find();
            case Test.Before before -> value instanceof RustVersion version && version.before(before.version());
            case Test.AtLeast least -> value instanceof Integer number && number >= least.number();
            case Test.AtMost most -> value instanceof Integer number && number <= most.number();
            default -> throw new IllegalStateException("not a test of one value: " + test);
        };
    }

    private static boolean equal(Object value, String text) {
        return value instanceof RustVersion version
                ? RustVersion.parse(text).filter(version::equals).isPresent()
                : text(value).equals(text);
    }

    /** As policies write it. */
    static String text(Object value) {
        return value instanceof TraitId trait ? trait.path() : value.toString();
    }
}
