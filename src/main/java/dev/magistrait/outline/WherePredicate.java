package dev.magistrait.outline;

import java.util.List;

/** One predicate of a {@code where} clause, {@code subject: bounds}; a lifetime as subject is a path of that name. */
public record WherePredicate(RustType subject, List<Bound> bounds) {
    public WherePredicate {
        bounds = List.copyOf(bounds);
    }

    /** Whether this is {@code Self: Sized}. */
    public boolean selfSized() {
        return subject.isPath("Self") && bounds.stream().anyMatch(b -> b.names("Sized"));
    }
}
