package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.resolve.names.TraitNode;
import java.util.IdentityHashMap;
import java.util.List;

/** The methods that a name may mean on a value of which nobody wrote the type. */
final class NamedAlike {

    private final CallIndex index;
    private final Locals locals;
    private final IdentityHashMap<TraitNode, Boolean> inScope = new IdentityHashMap<>();

    NamedAlike(CallIndex index, Locals locals) {
        this.index = index;
        this.locals = locals;
    }

    /** All of that name, of traits that can be meant here. */
    List<CallNode> named(String method) {
        return index.named(method).stream()
                .filter(n ->
                        n.trait().isEmpty() || inScope.computeIfAbsent(n.trait().get(), t -> InScope.of(locals, t)))
                .toList();
    }

    /** Those of them that take as much as is given. */
    List<CallNode> taking(Expr.MethodCall call) {
        return named(call.method()).stream()
                .filter(n -> mayTake(n.item(), call.arguments()))
                .toList();
    }

    private static boolean mayTake(FnItem method, List<Expr> arguments) {
        return method.params().size() == arguments.size()
                || method.params().stream().anyMatch(p -> !p.cfg().isAlways());
    }
}
