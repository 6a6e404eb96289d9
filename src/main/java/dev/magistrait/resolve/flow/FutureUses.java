package dev.magistrait.resolve.flow;

import static dev.magistrait.resolve.flow.FutureTakers.HARMLESS;
import static dev.magistrait.resolve.flow.FutureTakers.UNFOLLOWED;
import static dev.magistrait.resolve.flow.FutureTakers.UNPIN;

import dev.magistrait.fact.Obstacle.Kind;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.types.Typed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What one function does with the futures that some calls give: it awaits them or hands them to generic code, which takes any future, or
 * does what only a boxed one lets it do. What is not known to be harmless is told as not followed.
 */
final class FutureUses {

    private record Open(Expr expr, FutureUse use) {}

    /**
     * A hindrance.
     *
     * @param expr the call
     */
    record Found(Expr expr, Kind kind) {}

    private static final Set<String> PINS = Set.of("pin", "pin_mut");

    /** Methods whose receiver and argument hold values of one type. */
    private static final Set<String> UNITES =
            Set.of("or", "or_else", "xor", "unwrap_or", "unwrap_or_else", "chain", "map_or", "map_or_else");

    /** So many futures are followed under one name. */
    private static final int MOST_NAMED = 64;

    private final Locals locals;
    private final Predicate<Expr> ours;
    private final FutureTakers takers;
    private final Map<String, Set<Expr>> named = new HashMap<>();
    private final Set<String> pinned = new HashSet<>();
    private final Map<String, List<Expr>> puts = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Found> found = new ArrayList<>();

    /** @param ours whether an expression is a call that is asked about */
    FutureUses(Locals locals, Predicate<Expr> ours, FutureTakers takers) {
        this.locals = locals;
        this.ours = ours;
        this.takers = takers;
    }

    /** The calls whose futures are not used as any future can be; of one call perhaps several. */
    List<Found> found() {
        Exprs.each(locals.body(), e -> {
            if (e instanceof Expr.MacroCall call && PINS.contains(call.path().last())) {
                call.arguments().forEach(a -> variable(a).ifPresent(pinned::add));
            }
        });
        open.push(new Open(locals.body(), HARMLESS));
        while (!open.isEmpty()) {
            Open at = open.pop();
            if (ours.test(at.expr())) {
                used(at.expr(), at.use());
            }
            parts(at.expr(), at.use());
        }
        puts.values().stream().filter(calls -> calls.size() > 1).forEach(this::together);
        return found;
    }

    private void used(Expr call, FutureUse use) {
        switch (use) {
            case FutureUse.Harmless _ -> {
                // as any future
            }
            case FutureUse.Hindering(Kind kind) -> found.add(new Found(call, kind));
            case FutureUse.Named(String name) -> name(call, name);
        }
    }

    /** A variable bound anew may have been made of the one of that name before it: what that held stays. */
    private void name(Expr call, String name) {
        Set<Expr> calls = named.computeIfAbsent(name, _ -> Collections.newSetFromMap(new IdentityHashMap<>()));
        if (calls.size() < MOST_NAMED) {
            calls.add(call);
        } else {
            found.add(new Found(call, Kind.UNFOLLOWED));
        }
    }

    /** Looks at the parts next, the first one first. */
    private void parts(Expr expr, FutureUse use) {
        switch (expr) {
            case Expr.Name name -> variable(name).ifPresent(n -> variable(n, use));
            case Expr.Call call -> call(call, use);
            case Expr.MethodCall call -> methodCall(call, use);
            case Expr.Await await -> await(await);
            case Expr.Let let -> let(let);
            case Expr.Bind bind -> open.push(new Open(bind.value(), bound(bind)));
            case Expr.Struct struct -> struct(struct, use);
            case Expr.Assign assign -> assign(assign);
            case Expr.Cast cast -> open.push(new Open(cast.value(), takers.of(cast.type())));
            case Expr.MacroCall call -> macro(call, use);
            case Expr.Return result -> open.push(new Open(result.value(), returned()));
            case Expr.Block block -> block(block, use);
            case Expr.Sequence sequence -> {
                joined(sequence);
                all(sequence.parts(), use);
            }
            case Expr.Closure closure ->
                open.push(new Open(closure.body(), closure.isAsync() ? HARMLESS : use.given()));
            default -> all(Exprs.children(expr), HARMLESS);
        }
    }

    private void all(List<Expr> parts, FutureUse use) {
        for (Expr part : parts.reversed()) {
            open.push(new Open(part, use));
        }
    }

    private void block(Expr.Block block, FutureUse use) {
        List<Expr> parts = block.parts();
        for (int i = parts.size() - 1; i >= 0; i--) {
            open.push(new Open(parts.get(i), i == parts.size() - 1 ? use : HARMLESS));
        }
    }

    private void variable(String name, FutureUse use) {
        Set<Expr> calls = named.getOrDefault(name, Set.of());
        if (calls.isEmpty() || pinned.contains(name)) {
            return;
        }
        if (!(use instanceof FutureUse.Named(String other) && other.equals(name))) {
            List.copyOf(calls).forEach(c -> used(c, use));
        }
    }

    private static Optional<String> variable(Expr expr) {
        return expr instanceof Expr.Name name && name.path().segments().size() == 1
                ? Optional.of(name.path().last())
                : Optional.empty();
    }

    private void await(Expr.Await await) {
        open.push(new Open(await.operand(), byReference(await) ? UNPIN : HARMLESS));
    }

    /** {@code (&mut future).await}: the name does not start where the whole does. */
    private static boolean byReference(Expr.Await await) {
        return await.operand() instanceof Expr.Name name
                && (name.region().line() != await.region().line()
                        || name.region().column() != await.region().column());
    }

    private void let(Expr.Let let) {
        FutureUse use = typed(let.type());
        if (let.type().isEmpty() && !let.name().equals("_")) {
            use = new FutureUse.Named(let.name());
        }
        open.push(new Open(let.value(), use));
    }

    /** A type of a function may name what it gives, which is not read. */
    private FutureUse typed(List<RustType> type) {
        if (type.isEmpty()) {
            return HARMLESS;
        }
        FutureUse use = takers.of(type.getFirst());
        return use.equals(HARMLESS) && type.getFirst() instanceof RustType.Other ? UNFOLLOWED : use;
    }

    private FutureUse bound(Expr.Bind bind) {
        FutureUse use = typed(bind.type());
        if (!use.equals(HARMLESS)) {
            return use;
        }
        // A future has no parts: what is taken apart is none, or it is one of several.
        return bind.value() instanceof Expr.Sequence ? UNFOLLOWED : HARMLESS;
    }

    /** The branches of an {@code if} or {@code match}, or the items of a list, each a future. */
    private void joined(Expr.Sequence branches) {
        List<Expr> calls = new ArrayList<>();
        for (Expr part : branches.parts()) {
            Expr value = part instanceof Expr.Block block && !block.parts().isEmpty()
                    ? block.parts().getLast()
                    : part;
            if (ours.test(value)) {
                calls.add(value);
            }
        }
        together(calls);
    }

    /** Values that are to be of one type: they are if the receivers' type is written, and one. */
    private void together(List<Expr> calls) {
        List<Optional<RustType>> types =
                calls.stream().map(this::receiver).distinct().toList();
        if (calls.size() > 1 && (types.size() > 1 || types.getFirst().isEmpty())) {
            calls.forEach(c -> found.add(new Found(c, Kind.JOINED)));
        }
    }

    private Optional<RustType> receiver(Expr call) {
        return call instanceof Expr.MethodCall method
                ? locals.type(method.receiver()).map(Typed::type)
                : Optional.empty();
    }

    private FutureUse returned() {
        return locals.function().isAsync()
                ? HARMLESS
                : takers.of(locals.function().returns());
    }

    private void assign(Expr.Assign assign) {
        open.push(new Open(assign.value(), takers.to(assign.target())));
        open.push(new Open(assign.target(), HARMLESS));
    }

    private void struct(Expr.Struct struct, FutureUse use) {
        all(struct.base(), HARMLESS);
        for (Expr.FieldValue field : struct.fields().reversed()) {
            open.push(new Open(field.value(), takers.field(struct.path(), field.name(), use.given())));
        }
    }

    private void macro(Expr.MacroCall call, FutureUse use) {
        String name = call.path().last();
        FutureUse each = FutureTakers.macro(name, use);
        if (name.equals("vec")) {
            together(call.arguments().stream().filter(ours).toList());
        }
        for (Expr argument : call.arguments().reversed()) {
            // What is called in its place is pinned by the macro.
            boolean inPlace = name.startsWith("select") && ours.test(argument);
            open.push(new Open(argument, inPlace ? HARMLESS : each));
        }
    }

    private void methodCall(Expr.MethodCall call, FutureUse use) {
        for (int i = call.arguments().size() - 1; i >= 0; i--) {
            Expr argument = call.arguments().get(i);
            open.push(new Open(argument, takers.argument(call, argument, use)));
            if (ours.test(argument)) {
                takers.collection(call)
                        .ifPresent(c ->
                                puts.computeIfAbsent(c, _ -> new ArrayList<>(1)).add(argument));
            }
        }
        if (UNITES.contains(call.method())) {
            List<Expr> calls = new ArrayList<>(within(call.receiver()));
            call.arguments().forEach(a -> calls.addAll(within(a)));
            together(calls);
        }
        open.push(new Open(call.receiver(), takers.receiver(call, use)));
    }

    /** The calls that give what a value holds, as {@code Some} does. */
    private List<Expr> within(Expr value) {
        Expr at = value;
        while (!ours.test(at)) {
            switch (at) {
                case Expr.Call(var _, var arguments, var _) when arguments.size() == 1 -> at = arguments.getFirst();
                case Expr.MethodCall call when UNITES.contains(call.method()) -> at = call.receiver();
                case Expr.Closure closure -> at = closure.body();
                default -> {
                    return List.of();
                }
            }
        }
        return List.of(at);
    }

    private void call(Expr.Call call, FutureUse use) {
        takers.ofOneType(call, ours).forEach(this::together);
        List<FutureUse> uses = takers.arguments(call, use);
        for (int i = uses.size() - 1; i >= 0; i--) {
            open.push(new Open(call.arguments().get(i), uses.get(i)));
        }
        open.push(new Open(call.callee(), HARMLESS));
    }
}
