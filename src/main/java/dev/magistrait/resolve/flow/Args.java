package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.resolve.flow.Ways.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The arguments of a call, read. */
record Args(List<Arg> all) {

    /** @param type empty where it is not known */
    record Arg(Expr expr, Slot slot, Optional<Known> type) {}

    static Args read(List<Expr> exprs, WayReader reader) {
        List<Arg> found = new ArrayList<>(exprs.size());
        for (Expr expr : exprs) {
            Slot slot = reader.ways().slot();
            found.add(new Arg(expr, slot, reader.walk(expr, slot)));
        }
        return new Args(found);
    }

    Args behind(Arg receiver) {
        List<Arg> found = new ArrayList<>(all.size() + 1);
        found.add(receiver);
        found.addAll(all);
        return new Args(found);
    }

    void flow(Ways ways, Slot to, boolean sure) {
        all.forEach(a -> ways.flow(a.slot(), to, sure));
    }

    /** What closures among them give may be held by a value that calls them later, as a stream does. */
    void held(Ways ways, Slot by) {
        for (Arg arg : all) {
            if (arg.expr() instanceof Expr.Closure) {
                ways.edge(arg.slot().result(), by.value(), false);
            }
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Arg first() {
        return all.getFirst();
    }
}
