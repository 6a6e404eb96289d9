package dev.magistrait.extract;

import dev.magistrait.outline.Expr;

/** Writes expressions of outlines as text. */
final class ShowExpr {

    private ShowExpr() {}

    static String expr(Expr expr) {
        return switch (expr) {
            case Expr.Name name -> Show.path(name.path());
            case Expr.Field field -> expr(field.base()) + "." + field.name();
            case Expr.Call call -> expr(call.callee()) + "(" + Texts.list(call.arguments(), ShowExpr::expr) + ")";
            case Expr.QualifiedName name -> Show.type(name.type());
            case Expr.MethodCall call ->
                expr(call.receiver()) + "." + call.method() + "(" + Texts.list(call.arguments(), ShowExpr::expr) + ")";
            case Expr.Await await -> expr(await.operand()) + ".await";
            case Expr.Async async -> "async " + (async.move() ? "move " : "") + expr(async.body());
            case Expr.Closure closure -> (closure.isAsync() ? "async " : "") + "|| " + expr(closure.body());
            case Expr.Let let ->
                "let " + let.name()
                        + (let.type().isEmpty() ? "" : ": " + Show.type(let.type().getFirst())) + " = " + expr(let.value());
            case Expr.Bind bind ->
                "bind "
                        + Texts.list(bind.bindings(), b -> b.name() + "<-" + String.join(".", b.steps()))
                        + (bind.type().isEmpty() ? "" : ": " + Show.type(bind.type().getFirst())) + " = "
                        + expr(bind.value());
            case Expr.Struct struct ->
                Show.path(struct.path()) + " { "
                        + Texts.list(struct.fields(), f -> f.name() + ": " + expr(f.value()))
                        + Texts.list(struct.base(), b -> " .." + expr(b)) + " }";
            case Expr.Assign assign -> expr(assign.target()) + " := " + expr(assign.value());
            case Expr.Cast cast -> "(" + expr(cast.value()) + " as " + Show.type(cast.type()) + ")";
            case Expr.MacroCall call -> call.path() + "!(" + Texts.list(call.arguments(), ShowExpr::expr) + ")";
            case Expr.Return value -> "return " + expr(value.value());
            case Expr.Block block -> "{ " + String.join("; ", Texts.each(block.parts(), ShowExpr::expr)) + " }";
            case Expr.Sequence sequence ->
                sequence.parts().isEmpty()
                        ? "-"
                        : "[" + String.join("; ", Texts.each(sequence.parts(), ShowExpr::expr)) + "]";
        };
    }
}
