package dev.magistrait.resolve.flow;

import dev.magistrait.fact.TraitMethod.Shape;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.flow.Summaries.Held;
import dev.magistrait.resolve.flow.Summaries.Part;
import dev.magistrait.resolve.flow.Summaries.Passed;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Methods;
import dev.magistrait.resolve.types.Typed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which futures of trait methods, called on generic receivers, a future holds. */
final class Futures {

    private static final int DEEPEST = 12;

    /** Functions that poll what they are given in place, or run it elsewhere: the future around them does not hold it. */
    private static final Set<String> KEEPING =
            Set.of("block_on", "spawn", "spawn_local", "spawn_blocking", "drop", "boxed");

    private final Generics generics;
    private final Methods methods;
    private final Summaries summaries;

    Futures(Generics generics, Methods methods) {
        this.generics = generics;
        this.methods = methods;
        this.summaries = new Summaries(fn -> parts(new Locals(generics, fn.file(), fn.item(), Optional.empty())));
    }

    /** What was found of one value: each variable is followed once, for {@code let f = async { f.await }} speaks of the {@code f} before it. */
    private record Holds(List<Part> parts, Set<Expr> followed) {
        Holds() {
            this(new ArrayList<>(), Collections.newSetFromMap(new IdentityHashMap<>()));
        }
    }

    /** The futures in a value that is handed on. */
    Collection<Held> in(Expr value, Locals locals) {
        Holds found = new Holds();
        future(value, locals, found, 0);
        return summaries.held(found.parts());
    }

    /** The futures that the future of an {@code async fn} holds. */
    Collection<Held> inBody(Locals locals) {
        return summaries.held(parts(locals));
    }

    private List<Part> parts(Locals locals) {
        Holds found = new Holds();
        Expr body = locals.body();
        body(body, locals, found, 0, Holding.in(body));
        return found.parts();
    }

    /** An expression outside of any async block: what future is its value? */
    private void future(Expr expr, Locals locals, Holds into, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        switch (expr) {
            case Expr.Async async -> body(async.body(), locals, into, depth + 1, Holding.in(async.body()));
            case Expr.Name name
            when name.path().segments().size() == 1 ->
                locals.value(name.path().last())
                        .filter(into.followed()::add)
                        .ifPresent(v -> future(v, locals, into, depth + 1));
            case Expr.Block block
            when !block.parts().isEmpty() -> future(block.parts().getLast(), locals, into, depth + 1);
            case Expr.Return result -> future(result.value(), locals, into, depth + 1);
            case Expr.MethodCall call -> {
                if (!method(call, locals, into)) {
                    future(call.receiver(), locals, into, depth + 1);
                    call.arguments().forEach(a -> future(a, locals, into, depth + 1));
                }
            }
            case Expr.Call call -> {
                if (!function(call, locals, into, depth) && !keeps(call)) {
                    call.arguments().forEach(a -> future(a, locals, into, depth + 1));
                }
            }
            default -> {
                // no future of its own
            }
        }
    }

    /** Code inside an async block: a future that is made where something is awaited is held across an {@code .await}. */
    private void body(Expr expr, Locals locals, Holds into, int depth, Holding holding) {
        if (depth > 400) {
            return;
        }
        switch (expr) {
            case Expr.Closure closure when !closure.isAsync() -> {
                // runs when it is called, not in this future
            }
            case Expr.Name name when holding.here() -> future(name, locals, into, 1);
            case Expr.MethodCall call when KEEPING.contains(call.method()) -> {
                // another future's matter
            }
            case Expr.Call call when keeps(call) -> {
                // another future's matter
            }
            default -> {
                made(expr, locals, into, depth, holding);
                Holding within = holding.within(expr);
                Exprs.children(expr).forEach(c -> body(c, locals, into, depth + 1, within));
            }
        }
    }

    private void made(Expr expr, Locals locals, Holds into, int depth, Holding holding) {
        if (holding.here() && expr instanceof Expr.MethodCall call) {
            method(call, locals, into);
        } else if (holding.here() && expr instanceof Expr.Call call) {
            function(call, locals, into, Math.min(depth, DEEPEST));
        }
    }

    private static boolean keeps(Expr.Call call) {
        return call.callee() instanceof Expr.Name name
                && KEEPING.contains(name.path().last());
    }

    private boolean method(Expr.MethodCall call, Locals locals, Holds into) {
        Optional<Typed> receiver = locals.type(call.receiver()).filter(generics::isGeneric);
        return receiver.isPresent() && add(receiver.get(), call.method(), root(call.receiver()), into);
    }

    private boolean add(Typed receiver, String method, String root, Holds into) {
        for (Generics.Given given : generics.given(receiver)) {
            if (add(given, method, root, into)) {
                return true;
            }
        }
        return false;
    }

    private boolean add(Generics.Given given, String method, String root, Holds into) {
        for (TraitNode node : generics.above(given.node())) {
            for (FnItem candidate : node.item().methods()) {
                if (candidate.name().equals(method) && givesFuture(node, candidate)) {
                    into.parts().add(new Held(node, given.variant(), candidate, root));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean givesFuture(TraitNode node, FnItem method) {
        Shape shape = methods.shape(node.file(), method);
        return shape == Shape.ASYNC_FN || shape == Shape.IMPL_FUTURE;
    }

    private boolean function(Expr.Call call, Locals locals, Holds into, int depth) {
        return switch (call.callee()) {
            case Expr.QualifiedName name -> qualified(name.type(), locals, into);
            case Expr.Name name -> named(name.path(), call, locals, into, depth);
            default -> false;
        };
    }

    /** {@code <S as Trait>::method}. */
    private boolean qualified(RustType.Qualified name, Locals locals, Holds into) {
        Typed self = new Typed(locals.file(), locals.function().inner(), name.self());
        return name.rest().size() == 1
                && generics.isGeneric(self)
                && add(self, name.rest().getFirst(), "", into);
    }

    /** {@code Trait::method(&s)}, {@code S::method(&s)} or a function of this workspace. */
    private boolean named(TypePath path, Expr.Call call, Locals locals, Holds into, int depth) {
        for (Hit hit :
                generics.resolver().resolve(locals.file(), locals.function().inner(), path, Namespace.VALUE)) {
            switch (hit.def()) {
                case Def.Member(Def.OfTrait trait, String method)
                when !call.arguments().isEmpty() -> {
                    return byTrait(trait, method, call.arguments().getFirst(), locals, into);
                }
                case Def.Member(Def.OfParam param, String method) -> {
                    RustType type = new RustType.Named(
                            TypePath.of(param.param().name()), param.param().region());
                    Typed self = new Typed(locals.file(), locals.function().inner(), type);
                    return add(self, method, firstRoot(call), into);
                }
                case Def.OfFn fn -> {
                    passed(fn.fn(), call, locals, into, depth);
                    return true;
                }
                default -> {
                    // a constructor, a foreign function
                }
            }
        }
        return false;
    }

    private boolean byTrait(Def.OfTrait trait, String method, Expr receiver, Locals locals, Holds into) {
        Optional<Typed> type = locals.type(receiver).filter(generics::isGeneric);
        return type.isPresent()
                && add(new Generics.Given(trait.node(), !trait.variant().isEmpty()), method, root(receiver), into);
    }

    /** The futures of an async function of this workspace, where a generic of the caller is what it is given. */
    private void passed(Placed<FnItem> fn, Expr.Call call, Locals locals, Holds into, int depth) {
        if (fn.item().isAsync() && depth < DEEPEST) {
            List<Optional<String>> roots = call.arguments().stream()
                    .map(a -> locals.type(a).filter(generics::isGeneric).map(_ -> root(a)))
                    .toList();
            into.parts().add(new Passed(fn, roots));
        }
    }

    private static String firstRoot(Expr.Call call) {
        return call.arguments().isEmpty() ? "" : root(call.arguments().getFirst());
    }

    /** The variable that an expression starts from. */
    private static String root(Expr expr) {
        return switch (expr) {
            case Expr.Name name
            when name.path().segments().size() == 1 -> name.path().last();
            case Expr.Field field -> root(field.base());
            case Expr.MethodCall call -> root(call.receiver());
            default -> "";
        };
    }
}
