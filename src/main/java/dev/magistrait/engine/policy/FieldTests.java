package dev.magistrait.engine.policy;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.TraitId;
import dev.magistrait.policy.Constraint.Test;
import dev.magistrait.policy.space.Field;
import dev.magistrait.policy.space.FieldType;
import dev.magistrait.rust.CrateVersion;
import dev.magistrait.rust.RustVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Whether a field is what a policy asks for. */
final class FieldTests {

    private static final int FEW = 8;

    private FieldTests() {}

    /** As a predicate over a fact and the one it is compared with, which may be itself where nothing is compared. */
    static BiPredicate<Fact, Fact> predicate(Field field, Test test) {
        return switch (test) {
            case Test.Same same ->
                (fact, other) -> shares(field.values(fact), same.field().values(other));
            case Test.Not not -> predicate(field, not.test()).negate();
            case Test.AnyOf any -> anyOf(field, any.tests());
            case Test.AllOf all -> allOf(field, all.tests());
            default -> (fact, other) -> passes(field.values(fact), test);
        };
    }

    private static BiPredicate<Fact, Fact> allOf(Field field, List<Test> listed) {
        List<BiPredicate<Fact, Fact>> tests =
                listed.stream().map(t -> predicate(field, t)).toList();
        return (fact, other) -> {
            for (BiPredicate<Fact, Fact> test : tests) {
                if (!test.test(fact, other)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static BiPredicate<Fact, Fact> anyOf(Field field, List<Test> listed) {
        Set<String> texts = new HashSet<>();
        List<BiPredicate<Fact, Fact>> tests = new ArrayList<>();
        for (Test test : listed) {
            if (test instanceof Test.Equal equal && !isVersion(field)) {
                texts.add(equal.text());
            } else {
                tests.add(predicate(field, test));
            }
        }
        return (fact, other) -> {
            if (holdsOne(texts, field.values(fact))) {
                return true;
            }
            for (BiPredicate<Fact, Fact> test : tests) {
                if (test.test(fact, other)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static boolean isVersion(Field field) {
        return field.type() instanceof FieldType.Version || field.type() instanceof FieldType.Release;
    }

    private static boolean holdsOne(Set<String> texts, List<?> values) {
        for (Object value : texts.isEmpty() ? List.of() : values) {
            if (texts.contains(text(value))) {
                return true;
            }
        }
        return false;
    }

    private static boolean shares(List<?> values, List<?> others) {
        Collection<?> sought = others.size() > FEW ? new HashSet<>(others) : others;
        for (Object value : values) {
            if (sought.contains(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text passes a test that compares it with no other fact. */
    static boolean passes(String text, Test test) {
        return switch (test) {
            case Test.Not not -> !passes(text, not.test());
            case Test.AnyOf any -> any.tests().stream().anyMatch(t -> passes(text, t));
            case Test.AllOf all -> all.tests().stream().allMatch(t -> passes(text, t));
            default -> passes((Object) text, test);
        };
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
            case Test.Earlier earlier -> value instanceof CrateVersion version && version.before(earlier.version());
            case Test.AtLeast least -> value instanceof Integer number && number >= least.number();
            case Test.AtMost most -> value instanceof Integer number && number <= most.number();
            default -> throw new IllegalStateException("not a test of one value: " + test);
        };
    }

    private static boolean equal(Object value, String text) {
        return switch (value) {
            case RustVersion version ->
                RustVersion.parse(text).filter(version::equals).isPresent();
            case CrateVersion version ->
                CrateVersion.parse(text).filter(version::equals).isPresent();
            default -> text(value).equals(text);
        };
    }

    /** As policies write it. */
    static String text(Object value) {
        return value instanceof TraitId trait ? trait.path() : value.toString();
    }
}
