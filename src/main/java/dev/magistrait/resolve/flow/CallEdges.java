package dev.magistrait.resolve.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.outline.Body;
import dev.magistrait.outline.Expr;
import dev.magistrait.resolve.flow.CallEdge.Hold;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.RustLexer;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The calls in a function's body that lead on, with what becomes of the futures that they give. */
final class CallEdges {

    /** Macros that await their arguments where they stand, or pin them there. */
    private static final Set<String> IN_PLACE = Set.of("pin", "join", "try_join", "select", "select_biased");

    /** Functions and methods that put a future into a box. */
    private static final Set<String> BOXES = Set.of("boxed", "boxed_local", "pin", "new");

    private final CallTargets callees;
    private final Map<String, Integer> lets = new HashMap<>();
    private final Map<String, Expr.Let> bound = new HashMap<>();
    private final Deque<At> open = new ArrayDeque<>();
    private final List<CallEdge> found = new ArrayList<>();
    /** The names of all methods and functions that are called, whatever they mean. */
    private final Set<String> called = new HashSet<>();

    private final Map<Hold, Set<Expr.Closure>> entered = new EnumMap<>(Hold.class);

    /**
     * @param hold what becomes of its value, if that is a future
     * @param around what becomes of the future that it is a part of
     */
    private record At(Expr expr, Hold hold, Hold around) {}

    private CallEdges(CallTargets callees) {
        this.callees = callees;
    }

    static List<CallEdge> of(CallNode node, CallIndex index, Generics generics) {
        Locals locals = new Locals(generics, node.file(), node.item(), node.impl());
        CallEdges edges = new CallEdges(new CallTargets(node, index, locals));
        edges.walk(locals.body(), node.item().isAsync() ? Hold.APART : Hold.HELD);
        edges.unread(node, index, generics);
        if (node.isDefault() && !node.item().isAsync()) {
            Set<Region> nested = nested(locals.body());
            edges.found.removeIf(e -> e.to().equals(node) && !nested.contains(e.call()));
        }
        return edges.found;
    }

    /** Methods whose names stand in the body and not in what was read of it, as in the arguments of some macros, and what macros may call. */
    private void unread(CallNode node, CallIndex index, Generics generics) {
        if (!(node.item().body() instanceof Body.Unread body)) {
            return;
        }
        Set<String> missing = new TreeSet<>();
        generics.bodies().used(body, hash -> missing.addAll(index.methods(hash)));
        missing.removeAll(called);
        if (!missing.isEmpty()) {
            missing.retainAll(names(body));
        }
        generics.bodies().named(body, hash -> missing.addAll(index.calls(hash)));
        missing.forEach(m -> found.addAll(callees.unknown(m, node.item().region(), Hold.MAYBE)));
    }

    /** The names in a body: comments and strings, which are text as well, call nothing. */
    private static Set<String> names(Body.Unread body) {
        TokenList tokens = RustLexer.lex(body.text().getBytes(UTF_8));
        Set<String> names = new HashSet<>();
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.kind(token) == TokenList.NAME) {
                String name = tokens.text(token);
                names.add(name.startsWith("r#") ? name.substring(2) : name);
            }
        }
        return names;
    }

    /** Calls in {@code async} blocks and closures: in the body around them a method that returns {@code impl Trait} knows what it returns. */
    private static Set<Region> nested(Expr body) {
        Set<Region> calls = new HashSet<>();
        Deque<Expr> around = new ArrayDeque<>(List.of(body));
        while (!around.isEmpty()) {
            Expr at = around.pop();
            if (at instanceof Expr.Async || at instanceof Expr.Closure) {
                Exprs.each(at, inner -> call(inner).ifPresent(calls::add));
            } else {
                Exprs.children(at).forEach(around::push);
            }
        }
        return calls;
    }

    private static Optional<Region> call(Expr expr) {
        return switch (expr) {
            case Expr.Call call -> Optional.of(call.region());
            case Expr.MethodCall call -> Optional.of(call.region());
            default -> Optional.empty();
        };
    }

    /** @param returned what becomes of what the function gives back */
    private void walk(Expr body, Hold returned) {
        Exprs.each(body, e -> {
            if (e instanceof Expr.Let let) {
                lets.merge(let.name(), 1, Integer::sum);
                bound.put(let.name(), let);
            }
        });
        open.push(new At(body, Hold.APART, Hold.HELD));
        while (!open.isEmpty()) {
            At at = open.pop();
            boolean result = at.expr() instanceof Expr.Return && at.around() == Hold.HELD;
            step(at.expr(), result ? returned : at.hold(), at.around());
        }
    }

    private void step(Expr expr, Hold hold, Hold around) {
        switch (expr) {
            case Expr.Await await -> push(await.operand(), around, around);
            case Expr.Name name -> {
                called.add(name.path().last());
                named(name, hold);
            }
            case Expr.Async async -> parts(async, Hold.APART, hold);
            case Expr.Closure closure -> parts(closure, inner(hold), inner(hold));
            case Expr.Let let -> push(let.value(), Hold.APART, around);
            case Expr.MacroCall call ->
                parts(call, IN_PLACE.contains(call.path().last()) ? around : inner(around), around);
            case Expr.Call call -> {
                if (call.callee() instanceof Expr.Name name) {
                    called.add(name.path().last());
                }
                found.addAll(callees.of(call, call.region(), hold));
                closure(call.callee()).filter(c -> called(c, hold)).ifPresent(c -> push(c.body(), hold, hold));
                Hold inside = boxes(call.callee()) ? Hold.APART : inner(hold);
                call.arguments().forEach(a -> push(a, inside, around));
            }
            case Expr.MethodCall call -> {
                called.add(call.method());
                found.addAll(callees.of(call, call.region(), hold));
                push(call.receiver(), BOXES.contains(call.method()) ? Hold.APART : inner(hold), around);
                call.arguments().forEach(a -> push(a, inner(hold), around));
            }
            case Expr.Field field when field.indexed() -> push(field.base(), hold, around);
            case Expr.Return result -> push(result.value(), hold, around);
            case Expr.Break jump -> push(jump.value(), hold, around);
            case Expr.Block block -> parts(block, hold, around);
            case Expr.Tuple tuple -> parts(tuple, hold, around);
            case Expr.Sequence sequence -> parts(sequence, hold, around);
            default -> parts(expr, inner(hold), around);
        }
    }

    /** What is given to something that is awaited may be awaited in it. */
    private static Hold inner(Hold hold) {
        return hold == Hold.HELD ? Hold.MAYBE : hold;
    }

    private void push(Expr expr, Hold hold, Hold around) {
        open.push(new At(expr, hold, around));
    }

    private void parts(Expr expr, Hold hold, Hold around) {
        Exprs.children(expr).forEach(c -> push(c, hold, around));
    }

    /** Each closure is followed once for what becomes of its value: closures call closures, and a name in one may be its own. */
    private boolean called(Expr.Closure closure, Hold hold) {
        return entered.computeIfAbsent(hold, _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(closure);
    }

    /** A closure that a variable holds, where it is called. */
    private Optional<Expr.Closure> closure(Expr callee) {
        if (!(callee instanceof Expr.Name name) || name.path().segments().size() != 1) {
            return Optional.empty();
        }
        Expr.Let let = bound.get(name.path().last());
        return let != null
                        && lets.getOrDefault(name.path().last(), 0) == 1
                        && let.value() instanceof Expr.Closure closure
                ? Optional.of(closure)
                : Optional.empty();
    }

    /** A variable that is awaited or handed on: what it was bound to is, if it is bound once. */
    private void named(Expr.Name name, Hold hold) {
        Expr.Let let = bound.get(name.path().last());
        boolean once = lets.getOrDefault(name.path().last(), 0) == 1;
        if (let == null || !once || hold == Hold.APART || name.path().segments().size() != 1) {
            return;
        }
        switch (let.value()) {
            case Expr.Call call when !boxes(call.callee()) -> found.addAll(callees.of(call, call.region(), hold));
            case Expr.MethodCall call
            when !BOXES.contains(call.method()) -> found.addAll(callees.of(call, call.region(), hold));
            case Expr.Async async -> parts(async, Hold.APART, hold);
            default -> {
                // no call whose future it is
            }
        }
    }

    private static boolean boxes(Expr callee) {
        return callee instanceof Expr.Name name
                && name.path().segments().size() > 1
                && BOXES.contains(name.path().last())
                && Set.of("Box", "Arc", "Rc")
                        .contains(name.path()
                                .segments()
                                .get(name.path().segments().size() - 2)
                                .name());
    }
}
