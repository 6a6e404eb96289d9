package dev.magistrait.extract;

import dev.magistrait.outline.Expr;

/** Expressions as text, close to how Rust writes them. */
final class ShowExpr {

    private ShowExpr() {}

    /** An expression as Rust writes it, shortened. */
    static String of(Expr expr) {
        return switch (expr) {
            case Expr.Name name -> Show.path(name.path());
            case Expr.Field field -> of(field.base()) + "." + field.name();
            case Expr.Call call -> of(call.callee()) + "(" + Texts.list(call.arguments(), ShowExpr::of) + ")";
            case Expr.QualifiedName name -> Show.type(name.type());
            case Expr.MethodCall call ->
                of(call.receiver()) + "." + call.method() + "(" + Texts.list(call.arguments(), ShowExpr::of) + ")";
            case Expr.Await await -> of(await.operand()) + ".await";
            case Expr.Async async -> "async " + (async.move() ? "move " : "") + of(async.body());
            case Expr.Closure closure -> (closure.isAsync() ? "async " : "") + "|| " + of(closure.body());
            case Expr.Let let ->
                "let " + let.name()
                        + (let.type().isEmpty()
                                ? ""
                                : ": " + Show.type(let.type().getFirst())) + " = " + of(let.value());
            case Expr.Bind bind ->
                "bind "
                        + Texts.list(bind.bindings(), b -> b.name() + "<-" + String.join(".", b.steps()))
                        + (bind.type().isEmpty()
                                ? ""
                                : ": " + Show.type(bind.type().getFirst())) + " = "
                        + of(bind.value());
            case Expr.Struct struct ->
                Show.path(struct.path()) + " { "
                        + Texts.list(struct.fields(), f -> f.name() + ": " + of(f.value()))
                        + Texts.list(struct.base(), b -> " .." + of(b)) + " }";
            case Expr.Assign assign -> of(assign.target()) + " := " + of(assign.value());
            case Expr.Cast cast -> "(" + of(cast.value()) + " as " + Show.type(cast.type()) + ")";
            case Expr.MacroCall call -> call.path() + "!(" + Texts.list(call.arguments(), ShowExpr::of) + ")";
            case Expr.Return value -> "return " + of(value.value());
            case Expr.Break value -> "break " + of(value.value());
            case Expr.Block block when block.parts().isEmpty() -> "{}";
            case Expr.Block block -> "{ " + String.join("; ", Texts.each(block.parts(), ShowExpr::of)) + " }";
            case Expr.Tuple tuple -> "(" + Texts.list(tuple.parts(), ShowExpr::of) + ")";
            case Expr.Sequence sequence ->
                sequence.parts().isEmpty()
                        ? "-"
                        : "[" + String.join("; ", Texts.each(sequence.parts(), ShowExpr::of)) + "]";
        };
    }
}
