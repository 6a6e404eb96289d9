package dev.magistrait.policy;

import dev.magistrait.policy.space.Kind;
import java.util.List;

/** One line of {@code when}: which facts there must be. */
public record Condition(Quantity quantity, Kind kind, List<Constraint> constraints, Origin origin) {

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
    }

    public Condition {
        constraints = List.copyOf(constraints);
    }
}
