package dev.magistrait.resolve.flow;

import static dev.magistrait.resolve.flow.FutureTakers.HARMLESS;
import static dev.magistrait.resolve.flow.FutureTakers.UNFOLLOWED;
import static dev.magistrait.resolve.flow.FutureTakers.UNPIN;

import dev.magistrait.fact.Obstacle.Kind;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.RustType;
import dev.magistrait.source.Region;
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

    /** So many futures are followed under one name. */
    private static final int MOST_NAMED = 64;

    private final Locals locals;
    private final Predicate<Expr> ours;
    private final FutureTakers takers;
    private final Joints joints;
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
        this.joints = new Joints(locals, ours, c -> found.add(new Found(c, Kind.JOINED)));
    }

    /** The calls whose futures are not used as any future can be; of one call perhaps several. */
    List<Found> found() {
        Exprs.each(locals.body(), e -> {
            if (e instanceof Expr.MacroCall call && PINS.contains(call.path().last())) {
                call.arguments().forEach(a -> variable(a).ifPresent(pinned::add));
            }
        });
        if (!locals.function().isAsync()) {
            joints.returned(locals.body());
        }
        open.push(new Open(locals.body(), HARMLESS));
        while (!open.isEmpty()) {
            Open at = open.pop();
            if (ours.test(at.expr())) {
                used(at.expr(), at.use());
            }
            parts(at.expr(), at.use());
        }
        puts.values().stream().filter(calls -> calls.size() > 1).forEach(joints::together);
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
            case Expr.Field field -> open.push(new Open(field.base(), use));
            case Expr.Call call -> call(call, use);
            case Expr.MethodCall call -> methodCall(call, use);
            case Expr.Await await -> await(await);
            case Expr.Let let -> let(let);
            case Expr.Bind bind -> bind(bind);
            case Expr.Struct struct -> struct(struct, use);
            case Expr.Assign assign -> assign(assign);
            case Expr.Cast cast -> open.push(new Open(cast.value(), takers.of(cast.type())));
            case Expr.MacroCall call -> macro(call, use);
            case Expr.Return result -> open.push(new Open(result.value(), returned()));
            // Of what loop or block it is the value is not followed, nor what else is.
            case Expr.Break jump -> {
                joints.apart(jump.value());
                open.push(new Open(jump.value(), use));
            }
            case Expr.Block block -> block(block, use);
            case Expr.Tuple tuple -> all(tuple.parts(), use);
            case Expr.Sequence sequence -> {
                joints.joined(sequence.parts());
                all(sequence.parts(), use);
            }
            case Expr.Closure closure -> {
                if (!closure.isAsync()) {
                    joints.returned(closure.body());
                }
                open.push(new Open(closure.body(), closure.isAsync() ? HARMLESS : use.given()));
            }
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
        Region from = await.region();
        return Exprs.isPlace(await.operand())
                && Exprs.start(await.operand())
                        .filter(r -> r.line() != from.line() || r.column() != from.column())
                        .isPresent();
    }

    private void let(Expr.Let let) {
        FutureUse use = typed(let.type());
        if (let.type().isEmpty() && !let.name().equals("_")) {
            use = new FutureUse.Named(let.name());
        }
        if (let.value() instanceof Expr.MacroCall list && list.path().last().equals("vec")) {
            list.arguments().forEach(a -> put(let.name(), a));
        }
        open.push(new Open(let.value(), use));
    }

    /** Notes what is put into a collection. */
    private void put(String collection, Expr value) {
        joints.held(value)
                .forEach((place, made) -> puts.computeIfAbsent(collection + place, _ -> new ArrayList<>(1))
                        .add(made));
    }

    /** A type of a function may name what it gives, which is not read. */
    private FutureUse typed(List<RustType> type) {
        if (type.isEmpty()) {
            return HARMLESS;
        }
        FutureUse use = takers.of(type.getFirst());
        return use.equals(HARMLESS) && type.getFirst() instanceof RustType.Other ? UNFOLLOWED : use;
    }

    private void bind(Expr.Bind bind) {
        if (!(bind.value() instanceof Expr.Tuple tuple) || !bind.type().isEmpty()) {
            open.push(new Open(bind.value(), bound(bind)));
            return;
        }
        for (int i = tuple.parts().size() - 1; i >= 0; i--) {
            open.push(new Open(tuple.parts().get(i), bound(bind, i)));
        }
    }

    /** What becomes of a part of a tuple that a pattern takes apart. */
    private static FutureUse bound(Expr.Bind bind, int part) {
        List<Expr.Binding> bindings = bind.bindings().stream()
                .filter(b -> b.steps().getFirst().equals(String.valueOf(part)))
                .toList();
        boolean whole = bindings.size() == 1 && bindings.getFirst().steps().size() == 1;
        return whole ? new FutureUse.Named(bindings.getFirst().name()) : bindings.isEmpty() ? HARMLESS : UNFOLLOWED;
    }

    private FutureUse bound(Expr.Bind bind) {
        FutureUse use = typed(bind.type());
        if (!use.equals(HARMLESS)) {
            return use;
        }
        // A future has no parts: what is taken apart is none, or it is one of several.
        return bind.value() instanceof Expr.Sequence ? UNFOLLOWED : HARMLESS;
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
            joints.joined(call.arguments());
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
            takers.collection(call).ifPresent(c -> put(c, argument));
        }
        joints.united(call);
        open.push(new Open(call.receiver(), takers.receiver(call, use)));
    }

    private void call(Expr.Call call, FutureUse use) {
        takers.ofOneType(call, ours).forEach(joints::together);
        List<FutureUse> uses = takers.arguments(call, use);
        for (int i = uses.size() - 1; i >= 0; i--) {
            open.push(new Open(call.arguments().get(i), uses.get(i)));
        }
        open.push(new Open(call.callee(), HARMLESS));
    }
}
