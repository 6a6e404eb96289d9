package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.KnownNames;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.types.SendParameters;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a function's body hands a future to something that asks for {@code Send}. */
final class Sinks {

    private static final Set<String> SPAWN_METHODS = Set.of("spawn", "spawn_on", "spawn_ok");

    private final Traits traits;
    private final SendParameters parameters;
    private final Locals locals;
    private final KnownNames known;
    private final List<Sink> found = new ArrayList<>();

    /**
     * A value that must be {@code Send}.
     *
     * @param name what asks for it
     * @param region the start of the call
     */
    record Sink(String name, Expr value, Region region) {}

    private Sinks(Traits traits, Locals locals, KnownNames known) {
        this.traits = traits;
        this.parameters = new SendParameters(traits);
        this.known = known;
        this.locals = locals;
    }

    /** The last names of all that asks for {@code Send}, but for functions of the workspace, and the words of types that do. */
    static Set<String> names(KnownNames known) {
        Set<String> names = new HashSet<>(SPAWN_METHODS);
        known.sinks().forEach(path -> names.add(Traits.last(path)));
        names.add("boxed");
        names.add("BoxFuture");
        names.addAll(List.of("dyn", "Pin"));
        return names;
    }

    /** Whether what the function returns may ask for {@code Send}. */
    static boolean mayReturn(FnItem function) {
        return function.returns() instanceof RustType.Impl || mayBeBoxedSend(function.returns());
    }

    private static boolean mayBeBoxedSend(RustType type) {
        return type instanceof RustType.Dyn
                || (type instanceof RustType.Named named
                        && (named.path().last().equals("BoxFuture")
                                || named.path().segments().getLast().arguments().stream()
                                        .anyMatch(Sinks::mayBeBoxedSend)));
    }

    static List<Sink> in(Locals locals, Traits traits, KnownNames known) {
        Sinks sinks = new Sinks(traits, locals, known);
        Exprs.each(locals.body(), sinks::visit);
        sinks.returned();
        return sinks.found;
    }

    private void visit(Expr expr) {
        switch (expr) {
            case Expr.Call call -> call(call);
            case Expr.MethodCall call
            when call.method().equals("boxed") -> add(".boxed()", call.receiver(), call.region());
            case Expr.MethodCall call when SPAWN_METHODS.contains(call.method()) -> spawner(call);
            case Expr.Let let -> let.type().forEach(t -> coerced(t, let.value()));
            case Expr.Cast cast -> coerced(cast.type(), cast.value());
            default -> {
                // hands on nothing
            }
        }
    }

    private void add(String name, Expr value, Region region) {
        found.add(new Sink(name, value, region));
    }

    private int scope() {
        return locals.function().inner();
    }

    private void call(Expr.Call call) {
        if (!(call.callee() instanceof Expr.Name callee) || call.arguments().isEmpty()) {
            return;
        }
        for (Hit hit : traits.resolver().resolve(locals.file(), scope(), callee.path(), Namespace.VALUE)) {
            switch (hit.def()) {
                case Def.Foreign foreign ->
                    known.sentTo(foreign.path())
                            .flatMap(n -> at(call.arguments(), n))
                            .ifPresent(sent -> add(foreign.path(), sent, call.region()));
                case Def.OfFn fn -> helper(fn.fn(), call);
                default -> {
                    // asks for nothing that is known
                }
            }
        }
    }

    private static Optional<Expr> at(List<Expr> arguments, int number) {
        return number < arguments.size() ? Optional.of(arguments.get(number)) : Optional.empty();
    }

    /** A function of this workspace with a parameter whose type is bounded by {@code Send}. */
    private void helper(Placed<FnItem> fn, Expr.Call call) {
        List<FnItem.Param> params = fn.item().params();
        for (int i = 0; i < Math.min(params.size(), call.arguments().size()); i++) {
            if (parameters.askForSend(fn, params.get(i).type())) {
                add(fn.item().name(), call.arguments().get(i), call.region());
            }
        }
    }

    private void spawner(Expr.MethodCall call) {
        if (call.arguments().isEmpty()) {
            return;
        }
        locals.type(call.receiver()).ifPresent(t -> {
            if (t.type() instanceof RustType.Named named) {
                for (Hit hit : traits.resolver().resolve(t.file(), t.scope(), named.path(), Namespace.TYPE)) {
                    if (hit.def() instanceof Def.Foreign foreign) {
                        String name = Traits.last(foreign.path()) + "::" + call.method();
                        known.sentBy(foreign.path())
                                .flatMap(n -> at(call.arguments(), n))
                                .ifPresent(sent -> add(name, sent, call.region()));
                    }
                }
            }
        });
    }

    /** A value that becomes a {@code Pin<Box<dyn Future + Send>>}. */
    private void coerced(RustType type, Expr value) {
        if (isBoxedSendFuture(type)) {
            Exprs.start(value).ifPresent(r -> add("Pin<Box<dyn Future + Send>>", value, r));
        }
    }

    private boolean isBoxedSendFuture(RustType type) {
        return traits.boxedFuture(locals.file(), scope(), type) && boxedSend(type);
    }

    private boolean boxedSend(RustType type) {
        if (!(type instanceof RustType.Named named)) {
            return false;
        }
        TypePath.Segment last = named.path().segments().getLast();
        if (last.name().equals("BoxFuture")) {
            return true;
        }
        return last.arguments().stream()
                .anyMatch(a ->
                        (a instanceof RustType.Dyn dyn && traits.anyNames(locals.file(), scope(), dyn.bounds(), "Send"))
                                || boxedSend(a));
    }

    private void returned() {
        FnItem function = locals.function();
        if (isBoxedSendFuture(function.returns())) {
            Exprs.each(locals.body(), e -> {
                if (e instanceof Expr.Return result) {
                    Exprs.start(result.value()).ifPresent(r -> add("Pin<Box<dyn Future + Send>>", result.value(), r));
                }
            });
        } else if (function.returns() instanceof RustType.Impl impl
                && parameters.isSendFuture(locals.file(), scope(), impl.bounds())) {
            Exprs.each(locals.body(), e -> {
                if (e instanceof Expr.Return result) {
                    add("impl Future + Send", result.value(), function.returnRegion());
                }
            });
        }
    }
}
