package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.source.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Walks over expressions. */
public final class Exprs {

    private Exprs() {}

    /** The expression and all inside it, outside in, in source order. */
    public static void each(Expr expr, Consumer<Expr> visitor) {
        Deque<Expr> open = new ArrayDeque<>();
        open.push(expr);
        while (!open.isEmpty()) {
            Expr at = open.pop();
            visitor.accept(at);
            pushParts(at, open);
        }
    }

    /** Puts the direct parts on top, the first one uppermost. */
    private static void pushParts(Expr expr, Deque<Expr> open) {
        switch (expr) {
            case Expr.Call call -> {
                pushAll(call.arguments(), open);
                open.push(call.callee());
            }
            case Expr.MethodCall call -> {
                pushAll(call.arguments(), open);
                open.push(call.receiver());
            }
            default -> pushAll(children(expr), open);
        }
    }

    private static void pushAll(List<Expr> parts, Deque<Expr> open) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            open.push(parts.get(i));
        }
    }

    /** The direct parts of an expression, in source order. */
    static List<Expr> children(Expr expr) {
        return switch (expr) {
            case Expr.Name _ -> List.of();
            case Expr.QualifiedName _ -> List.of();
            case Expr.Field field -> List.of(field.base());
            case Expr.Call call -> with(call.callee(), call.arguments());
            case Expr.MethodCall call -> with(call.receiver(), call.arguments());
            case Expr.Await await -> List.of(await.operand());
            case Expr.Async async -> List.of(async.body());
            case Expr.Closure closure -> List.of(closure.body());
            case Expr.Let let -> List.of(let.value());
            case Expr.Bind bind -> List.of(bind.value());
            case Expr.Struct struct -> with(struct);
            case Expr.Assign assign -> List.of(assign.target(), assign.value());
            case Expr.Cast cast -> List.of(cast.value());
            case Expr.MacroCall call -> call.arguments();
            case Expr.Return result -> List.of(result.value());
            case Expr.Break jump -> List.of(jump.value());
            case Expr.Block block -> block.parts();
            case Expr.Tuple tuple -> tuple.parts();
            case Expr.Sequence sequence -> sequence.parts();
        };
    }

    /** Where an expression starts, when it has a place. */
    static Optional<Region> start(Expr expr) {
        return switch (expr) {
            case Expr.Name name -> Optional.of(name.region());
            case Expr.Call call -> Optional.of(call.region());
            case Expr.MethodCall call -> Optional.of(call.region());
            case Expr.Await await -> Optional.of(await.region());
            case Expr.Async async -> Optional.of(async.region());
            case Expr.MacroCall call -> Optional.of(call.region());
            default -> children(expr).stream().flatMap(c -> start(c).stream()).findFirst();
        };
    }

    private static List<Expr> with(Expr.Struct struct) {
        List<Expr> all = new ArrayList<>(struct.fields().size() + 1);
        struct.fields().forEach(f -> all.add(f.value()));
        all.addAll(struct.base());
        return all;
    }

    private static List<Expr> with(Expr first, List<Expr> rest) {
        List<Expr> all = new ArrayList<>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return all;
    }

    /** A variable, or an item of it. */
    static boolean isVariable(Expr expr) {
        Expr at = expr;
        while (at instanceof Expr.Field field && field.indexed()) {
            at = field.base();
        }
        return at instanceof Expr.Name;
    }

    /** A variable, or a part of it. */
    static boolean isPlace(Expr expr) {
        Expr at = expr;
        while (at instanceof Expr.Field field) {
            at = field.base();
        }
        return at instanceof Expr.Name;
    }
}
