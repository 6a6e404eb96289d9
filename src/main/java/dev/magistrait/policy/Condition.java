package dev.magistrait.policy;

import dev.magistrait.policy.space.Kind;
import java.util.List;

/**
 * One line of {@code when}: which facts there must be.
 *
 * @param label the name of those that are counted, for texts; empty without
 */
public record Condition(Quantity quantity, Kind kind, List<Constraint> constraints, String label, Origin origin)
        implements Clause {

    /** How many of them. */
    public sealed interface Quantity {
        /** Each in turn, under that name. */
        record Each(String name) implements Quantity {}

        /** {@code no}. */
        record None() implements Quantity {}

        /** {@code some}, {@code at-least n}. */
        record AtLeast(int count) implements Quantity {}

        /** {@code at-most n}. */
        record AtMost(int count) implements Quantity {}

        /** {@code exactly n}. */
        record Exactly(int count) implements Quantity {}
    }

    /** The name that it gives to what it finds; empty where it gives none. */
    public String name() {
        return quantity instanceof Quantity.Each each ? each.name() : label;
    }

    /** The same with other constraints. */
    public Condition with(List<Constraint> others) {
        return new Condition(quantity, kind, others, label, origin);
    }

    public Condition {
        constraints = List.copyOf(constraints);
    }
}
