package dev.magistrait.outline;

import java.util.List;

/** A pattern, as far as it tells what it binds and how. */
public sealed interface Pat {

    /** {@code _}, {@code ..}, a literal or a range: binds nothing and takes nothing. */
    Pat NOTHING = new Parts(List.of());

    /**
     * {@code name}, {@code ref name}, {@code name @ inner}; a lone name may also be that of a constant, a unit struct or a variant.
     *
     * @param inner empty or one
     */
    record Bind(String name, boolean byRef, List<Pat> inner) implements Pat {
        public Bind {
            inner = List.copyOf(inner);
        }
    }

    /** {@code (a, b)}, {@code [a, b]}, {@code a | b}; also what is not read closer. */
    record Parts(List<Pat> parts) implements Pat {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /** {@code (a, b)} without {@code ..}. */
    record Tuple(List<Pat> parts) implements Pat {
        public Tuple {
            parts = List.copyOf(parts);
        }
    }

    /** {@code Some(a)} and {@code Point { x, y: b }}: the names of the fields, of a tuple their numbers, beside their patterns. */
    record Of(TypePath path, List<String> fields, List<Pat> parts) implements Pat {
        public Of {
            fields = List.copyOf(fields);
            parts = List.copyOf(parts);
        }
    }

    /** {@code &a}. */
    record Behind(Pat inner) implements Pat {}
}
