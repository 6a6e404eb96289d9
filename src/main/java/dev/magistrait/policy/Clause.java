package dev.magistrait.policy;

import java.util.List;

/** A part of {@code when}. */
public sealed interface Clause permits Condition, Clause.Any {

    /**
     * {@code any}: one of several lists of conditions holds.
     *
     * @param alternatives of each, all hold together
     */
    record Any(List<List<Condition>> alternatives, Origin origin) implements Clause {
        public Any {
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }
    }

    Origin origin();

    /** What may hold for it to hold: lists of conditions, of a condition itself alone. */
    default List<List<Condition>> alternativesOf() {
        return switch (this) {
            case Condition condition -> List.of(List.of(condition));
            case Any any -> any.alternatives();
        };
    }
}
