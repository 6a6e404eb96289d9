package dev.magistrait.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A {@code cfg} predicate: a formula over options such as {@code test} or {@code feature = "dynamic"}.
 *
 * <p>{@code toString} gives it as Rust writes it, without {@code cfg(…)}; {@code all()} is always true, {@code any()} never.
 */
public sealed interface Cfg {

    /** Holds in every build. */
    static Cfg always() {
        return All.NOTHING_ASKED;
    }

    /** Holds in no build. */
    static Cfg never() {
        return Any.NOTHING_OFFERED;
    }

    /** The option of a test build. */
    static Cfg test() {
        return Option.TEST;
    }

    /** One option, such as {@code unix} or {@code feature = "std"}. */
    record Option(String text) implements Cfg {
        // Constants stand in the records: in the interface, two threads that load them in another order could wait for
        // each other.
        private static final Option TEST = new Option("test");

        @Override
        public String toString() {
            return text;
        }
    }

    record Not(Cfg operand) implements Cfg {
        @Override
        public String toString() {
            return "not(" + operand + ")";
        }
    }

    record All(List<Cfg> operands) implements Cfg {
        private static final All NOTHING_ASKED = new All(List.of());

        public All {
            operands = List.copyOf(operands);
        }

        @Override
        public String toString() {
            return "all(" + joined(operands) + ")";
        }
    }

    record Any(List<Cfg> operands) implements Cfg {
        private static final Any NOTHING_OFFERED = new Any(List.of());

        public Any {
            operands = List.copyOf(operands);
        }

        @Override
        public String toString() {
            return "any(" + joined(operands) + ")";
        }
    }

    /** Both at once. */
    default Cfg and(Cfg other) {
        if (equals(always()) || other.equals(never()) || equals(other)) {
            return other;
        }
        if (other.equals(always()) || equals(never())) {
            return this;
        }
        List<Cfg> operands = new ArrayList<>(this instanceof All all ? all.operands() : List.of(this));
        List<Cfg> more = other instanceof All all ? all.operands() : List.of(other);
        more.stream().filter(o -> !operands.contains(o)).forEach(operands::add);
        return new All(operands);
    }

    /** One or the other. */
    default Cfg or(Cfg other) {
        if (equals(always()) || other.equals(never()) || equals(other)) {
            return this;
        }
        if (other.equals(always()) || equals(never())) {
            return other;
        }
        List<Cfg> operands = new ArrayList<>(this instanceof Any any ? any.operands() : List.of(this));
        List<Cfg> more = other instanceof Any any ? any.operands() : List.of(other);
        more.stream().filter(o -> !operands.contains(o)).forEach(operands::add);
        return new Any(operands);
    }

    default Cfg not() {
        return this instanceof Not not
                ? not.operand()
                : equals(always()) ? never() : equals(never()) ? always() : new Not(this);
    }

    /** Whether some build satisfies this. Formulas over more than twelve options are taken to be satisfiable. */
    default boolean satisfiable() {
        return Satisfiability.of(this);
    }

    /** Whether every build that satisfies this satisfies the other. */
    default boolean implies(Cfg other) {
        return other.equals(always()) || !and(other.not()).satisfiable();
    }

    /** Whether some build satisfies both. */
    default boolean compatible(Cfg other) {
        return (equals(always()) && other.equals(always())) || and(other).satisfiable();
    }

    /** Whether this holds in test builds only. */
    default boolean testOnly() {
        return !equals(always()) && implies(test());
    }

    /** The options named, sorted. */
    default SortedSet<String> options() {
        SortedSet<String> found = new TreeSet<>();
        Satisfiability.collect(this, found);
        return found;
    }

    private static String joined(List<Cfg> operands) {
        return operands.stream().map(Cfg::toString).collect(Collectors.joining(", "));
    }
}
