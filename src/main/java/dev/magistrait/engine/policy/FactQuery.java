package dev.magistrait.engine.policy;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Owners;
import dev.magistrait.fact.TraitId;
import dev.magistrait.policy.Condition;
import dev.magistrait.policy.Constraint;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.space.Field;
import dev.magistrait.policy.space.Kind;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Facts of one kind of which each constraint holds, as a condition of a policy that compares with no other.
 *
 * @param constraints none of them compares with another fact
 */
public record FactQuery(Kind kind, List<Constraint> constraints) {

    public FactQuery {
        constraints = List.copyOf(constraints);
        if (constraints.stream().anyMatch(c -> !c.test().names().isEmpty())) {
            throw new IllegalArgumentException("there is no other fact to compare with: " + constraints);
        }
    }

    /** Every fact of a kind. */
    public FactQuery(Kind kind) {
        this(kind, List.of());
    }

    /** Tells its facts from others. */
    public Predicate<Fact> test() {
        List<BiPredicate<Fact, Fact>> tests = constraints.stream()
                .map(c -> FieldTests.predicate(c.field(), c.test()))
                .toList();
        return fact -> kind.included().test(fact) && tests.stream().allMatch(t -> t.test(fact, fact));
    }

    /** Whether it depends on who owns files. */
    public boolean owned() {
        return constraints.stream().anyMatch(Constraint::owned);
    }

    /** The same where it is known who owns files. */
    public FactQuery by(Owners owners) {
        return new FactQuery(
                kind.by(owners), constraints.stream().map(c -> c.by(owners)).toList());
    }

    /** What is to be gathered, where the kind is one that is gathered on demand. */
    public Asked asked() {
        Condition every =
                new Condition(new Condition.Quantity.Each("one"), kind, constraints, "", new Origin("facts", 1, 1));
        return new Asked(List.of("facts"), List.of(every));
    }

    /** The values of a field as policies write them: truths and numbers as such, all others as texts. */
    public static List<Object> values(Field field, Fact fact) {
        return field.values(fact).stream().map(FactQuery::plain).toList();
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case Integer number -> number;
            case TraitId trait -> trait.path();
            default -> value.toString();
        };
    }
}
