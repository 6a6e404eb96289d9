package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.types.AutoBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a future certainly owns a receiver that certainly need not be {@code Send}. */
final class Captures {

    /** Pointers that are not {@code Send} when what they point to is not. */
    private static final Set<String> POINTERS = Set.of("Arc", "Box");

    private final AutoBounds autoTraits;

    Captures(AutoBounds autoTraits) {
        this.autoTraits = autoTraits;
    }

    /**
     * Whether the value is an {@code async move} block that moves in the parameter of that name, whose type nothing makes {@code Send}.
     */
    boolean unsent(Expr value, String root, Callee here, World world) {
        return block(value).filter(b -> !binds(b.body(), root)).isPresent()
                && !binds(world.generics().bodies().of(here.item()), root)
                && parameter(here.item(), root).filter(t -> isUnsent(t, here)).isPresent();
    }

    private static Optional<Expr.Async> block(Expr value) {
        return switch (value) {
            case Expr.Async async when async.move() -> Optional.of(async);
            case Expr.Call call when isPin(call) -> block(call.arguments().getFirst());
            default -> Optional.empty();
        };
    }

    /** {@code Box::pin(…)}. */
    private static boolean isPin(Expr.Call call) {
        return call.callee() instanceof Expr.Name name
                && name.path().last().equals("pin")
                && call.arguments().size() == 1;
    }

    private static boolean binds(Expr body, String name) {
        boolean[] found = new boolean[1];
        Exprs.each(
                body,
                e -> found[0] |= (e instanceof Expr.Let let && let.name().equals(name))
                        || (e instanceof Expr.Bind bind
                                && bind.bindings().stream()
                                        .anyMatch(b -> b.name().equals(name))));
        return found[0];
    }

    private static Optional<RustType> parameter(FnItem function, String name) {
        return function.params().stream()
                .filter(p -> p.plain() && p.name().equals(name))
                .map(FnItem.Param::type)
                .findFirst();
    }

    private boolean isUnsent(RustType type, Callee here) {
        RustType inside = inside(type);
        int scope = here.item().inner();
        if (inside instanceof RustType.Impl impl) {
            return !autoTraits.mayBring(here.file(), scope, impl.bounds(), "Send");
        }
        for (GenericParam param : here.file().scope(scope).generics()) {
            if (inside.isPath(param.name())) {
                return !autoTraits.mayBring(here.file(), scope, bounds(param, here), "Send");
            }
        }
        return false;
    }

    private static RustType inside(RustType type) {
        if (type instanceof RustType.Named named
                && POINTERS.contains(named.path().last())
                && named.path().segments().getLast().arguments().size() == 1) {
            return named.path().segments().getLast().arguments().getFirst();
        }
        return type;
    }

    private static List<Bound> bounds(GenericParam param, Callee here) {
        List<Bound> bounds = new ArrayList<>(param.bounds());
        for (WherePredicate predicate : here.file().scope(here.item().inner()).where()) {
            if (predicate.subject().isPath(param.name())) {
                bounds.addAll(predicate.bounds());
            }
        }
        return bounds;
    }
}
