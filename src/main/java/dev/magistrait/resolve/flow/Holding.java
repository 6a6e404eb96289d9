package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a future made at some point of an async body is held across an {@code .await}: one that is dropped before is no part of the
 * future around it.
 *
 * @param names the variables that stand in what is awaited, or in a macro such as {@code join!}
 * @param here whether the point lies in what is awaited
 */
record Holding(Set<String> names, boolean here) {

    private static final Set<String> COLLECTING =
            Set.of("push", "push_back", "push_front", "insert", "extend", "add", "entry");

    /** The start of a body. */
    static Holding in(Expr body) {
        Set<String> names = new HashSet<>();
        Exprs.each(body, e -> {
            if (e instanceof Expr.Await || e instanceof Expr.MacroCall) {
                Exprs.each(e, inside -> {
                    if (inside instanceof Expr.Name name
                            && name.path().segments().size() == 1) {
                        names.add(name.path().last());
                    }
                });
            }
        });
        return new Holding(names, false);
    }

    /** Inside of an expression. */
    Holding within(Expr expr) {
        boolean holds = switch (expr) {
            case Expr.Await _ -> true;
            case Expr.MacroCall call -> !call.path().is("vec");
            case Expr.Let let -> names.contains(let.name());
            case Expr.MethodCall call -> COLLECTING.contains(call.method()) && names.contains(root(call));
            default -> false;
        };
        return holds && !here ? new Holding(names, true) : this;
    }

    private static String root(Expr.MethodCall call) {
        return call.receiver() instanceof Expr.Name name ? name.path().last() : "";
    }
}
