package dev.magistrait.rust;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A {@code cfg} predicate: a formula over options such as {@code test} or {@code feature = "dynamic"}.
 *
 * <p>{@code toString} gives it as Rust writes it, without {@code cfg(…)}; {@code all()} is always true, {@code any()} never. Where it speaks of
 * features of several packages, they are written {@code feature = "package/name"}.
 */
public sealed interface Cfg {

    /** Holds in every build. */
    static Cfg always() {
        return All.NOTHING_ASKED;
    }

    /** Whether it is {@link #always}. */
    default boolean isAlways() {
        return this instanceof All all && all.operands().isEmpty();
    }

    /** Whether it is {@link #never}. */
    default boolean isNever() {
        return this instanceof Any any && any.operands().isEmpty();
    }

    /** Holds in no build. */
    static Cfg never() {
        return Any.NOTHING_OFFERED;
    }

    /** The option of a test build. */
    static Cfg test() {
        return Option.TEST;
    }

    /**
     * One option, such as {@code unix} or {@code feature = "std"}.
     *
     * @param owner the package whose feature it is; empty for options that all packages share, and for features as a file names them
     * @param implied the {@link #key}s of features, of any package, that are on wherever this one is; no part of its identity
     * @param free whether it is known to be set by hand, whatever else is; no part of its identity
     * @param makers who can turn a feature on; no part of its identity
     */
    record Option(String text, String owner, Set<String> implied, boolean free, Makers makers) implements Cfg {
        // Constants stand in the records: in the interface, two threads that load them in another order could wait for
        // each other.
        private static final Option TEST = new Option("test");
        private static final String FEATURE = "feature = \"";

        /** An option as a file names it. */
        public Option(String text) {
            this(text, "", Set.of());
        }

        /** An option that is not known to be set by hand. */
        public Option(String text, String owner, Set<String> implied) {
            this(text, owner, implied, false, Makers.UNKNOWN);
        }

        /** What stands before its value. */
        public String name() {
            int value = text.indexOf(" = ");
            return value < 0 ? text : text.substring(0, value);
        }

        public boolean isFeature() {
            return text.startsWith(FEATURE);
        }

        /** The feature's name; only for a feature. */
        public String feature() {
            return text.substring(FEATURE.length(), text.length() - 1);
        }

        /** What tells it from every other option. */
        public String key() {
            return owner.isEmpty() ? text : key(owner, feature());
        }

        /** The key of a package's feature, as manifests write it: {@code package/feature}. */
        public static String key(String owner, String feature) {
            return owner + "/" + feature;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Option o && text.equals(o.text) && owner.equals(o.owner);
        }

        @Override
        public int hashCode() {
            return text.hashCode() * 31 + owner.hashCode();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * That a package is built at all, and with it the features that its manifest turns on in others. Holds wherever its code counts, so
     * {@link #whereBuilt} drops it before a formula is shown.
     *
     * @param implied the keys of those features; no part of its identity
     */
    record Built(String owner, Set<String> implied) implements Cfg {
        @Override
        public boolean equals(Object other) {
            return other instanceof Built b && owner.equals(b.owner);
        }

        @Override
        public int hashCode() {
            return owner.hashCode();
        }

        @Override
        public String toString() {
            return "all()";
        }
    }

    record Not(Cfg operand) implements Cfg {
        @Override
        public String toString() {
            return CfgText.of(this);
        }
    }

    record All(List<Cfg> operands) implements Cfg {
        private static final All NOTHING_ASKED = new All(List.of());

        public All {
            operands = List.copyOf(operands);
        }

        @Override
        public String toString() {
            return CfgText.of(this);
        }
    }

    record Any(List<Cfg> operands) implements Cfg {
        private static final Any NOTHING_OFFERED = new Any(List.of());

        public Any {
            operands = List.copyOf(operands);
        }

        @Override
        public String toString() {
            return CfgText.of(this);
        }
    }

    /** Both at once. */
    default Cfg and(Cfg other) {
        if (isAlways() || other.isNever() || equals(other)) {
            return other;
        }
        if (other.isAlways() || isNever()) {
            return this;
        }
        List<Cfg> operands = new ArrayList<>(this instanceof All all ? all.operands() : List.of(this));
        add(other instanceof All all ? all.operands() : List.of(other), operands);
        return new All(operands);
    }

    /** One or the other. */
    default Cfg or(Cfg other) {
        if (isAlways() || other.isNever() || equals(other)) {
            return this;
        }
        if (other.isAlways() || isNever()) {
            return other;
        }
        List<Cfg> operands = new ArrayList<>(this instanceof Any any ? any.operands() : List.of(this));
        add(other instanceof Any any ? any.operands() : List.of(other), operands);
        return new Any(operands);
    }

    /** Adds what is not there yet. */
    private static void add(List<Cfg> more, List<Cfg> into) {
        if (more.size() == 1) {
            if (!into.contains(more.getFirst())) {
                into.add(more.getFirst());
            }
            return;
        }
        Set<Cfg> there = new HashSet<>(into);
        for (Cfg one : more) {
            if (there.add(one)) {
                into.add(one);
            }
        }
    }

    /** All at once: joined two by two, each would be compared with each. */
    private static Cfg allOf(List<Cfg> formulas) {
        Set<Cfg> operands = new LinkedHashSet<>();
        for (Cfg formula : formulas) {
            if (formula.isNever()) {
                return formula;
            }
            operands.addAll(formula instanceof All all ? all.operands() : List.of(formula));
        }
        return operands.size() == 1
                ? operands.iterator().next()
                : operands.isEmpty() ? always() : new All(List.copyOf(operands));
    }

    private static Cfg anyOf(List<Cfg> formulas) {
        Set<Cfg> operands = new LinkedHashSet<>();
        for (Cfg formula : formulas) {
            if (formula.isAlways()) {
                return formula;
            }
            operands.addAll(formula instanceof Any any ? any.operands() : List.of(formula));
        }
        return operands.size() == 1
                ? operands.iterator().next()
                : operands.isEmpty() ? never() : new Any(List.copyOf(operands));
    }

    default Cfg not() {
        return this instanceof Not not ? not.operand() : isAlways() ? never() : isNever() ? always() : new Not(this);
    }

    /** What is left to ask where the packages are built whose code it is. */
    default Cfg whereBuilt() {
        return switch (this) {
            case Option option -> option;
            case Built _ -> always();
            case Not not -> not.operand().whereBuilt().not();
            case All all -> allOf(all.operands().stream().map(Cfg::whereBuilt).toList());
            case Any any -> anyOf(any.operands().stream().map(Cfg::whereBuilt).toList());
        };
    }

    /** The features that it names, each as {@code package/feature}, sorted. */
    default List<String> features() {
        return CfgText.features(this);
    }

    /** Whether some build satisfies this. Formulas over more than twelve options are taken to be satisfiable. */
    default boolean satisfiable() {
        return Satisfiability.of(this);
    }

    /** Whether no build at all satisfies this, not even one that makes documentation. */
    default boolean impossible() {
        return !isAlways() && Satisfiability.never(this);
    }

    /**
     * Whether nobody can tell if there is such a build: it joins a name that neither rustc nor Cargo sets with others, or features of several packages
     * as no manifest does.
     */
    default boolean unrelated() {
        return Options.unrelated(this) || Combination.unmade(this);
    }

    /** Whether {@link #unrelated} holds for code of that package, or no manifest asks for such a build of anything that has the package in it. */
    default boolean unrelatedTo(String cargo) {
        return unrelated() || Combination.apart(this, cargo);
    }

    /** Whether every build that satisfies this satisfies the other. */
    default boolean implies(Cfg other) {
        return other.isAlways() || !and(other.not()).satisfiable();
    }

    /** Whether some build satisfies both. */
    default boolean compatible(Cfg other) {
        return (isAlways() && other.isAlways()) || and(other).satisfiable();
    }

    /** Whether this holds in test builds only. */
    default boolean testOnly() {
        boolean stated =
                equals(test()) || (this instanceof All all && all.operands().contains(test()));
        return stated || (!isAlways() && implies(test()));
    }
}
