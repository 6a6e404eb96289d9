package dev.magistrait.resolve.flow;

import java.util.List;
import java.util.Set;

/** What a loop gets of a collection. */
final class Iteration {

    private static final Set<String> OF_ONE = Set.of(
            "vec::Vec", "collections::VecDeque", "collections::HashSet", "collections::BTreeSet", "option::Option");

    private static final Set<String> OF_PAIRS = Set.of("collections::HashMap", "collections::BTreeMap");

    private Iteration() {}

    static Ty item(Ty collection) {
        return switch (collection) {
            case Ty.Lent lent -> lent(lent.mutable(), item(lent.target()));
            case Ty.Std std when OF_ONE.contains(std.path()) -> std.argument(0);
            case Ty.Std std
            when OF_PAIRS.contains(std.path()) -> new Ty.Tuple(List.of(std.argument(0), std.argument(1)));
            default -> Ty.UNKNOWN;
        };
    }

    private static Ty lent(boolean mutable, Ty item) {
        return switch (item) {
            case Ty.Unknown _ -> Ty.UNKNOWN;
            case Ty.Tuple _ -> Ty.UNKNOWN;
            default -> new Ty.Lent(mutable, item);
        };
    }
}
