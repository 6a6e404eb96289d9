package dev.magistrait.cache;

import dev.magistrait.outline.Expr;

/** Writes what bodies do. */
class ExprEncoder extends TypeEncoder {

    ExprEncoder(Dictionary dictionary) {
        super(dictionary);
    }

    void expr(Expr value) {
        enter();
        switch (value) {
            case Expr.Name v -> {
                octet(0);
                nameExpr(v);
            }
            case Expr.Field v -> {
                octet(1);
                fieldExpr(v);
            }
            case Expr.Call v -> {
                octet(2);
                callExpr(v);
            }
            case Expr.QualifiedName v -> {
                octet(3);
                qualifiedName(v);
            }
            case Expr.MethodCall v -> {
                octet(4);
                methodCall(v);
            }
            case Expr.Await v -> {
                octet(5);
                awaitExpr(v);
            }
            case Expr.Async v -> {
                octet(6);
                asyncExpr(v);
            }
            case Expr.Closure v -> {
                octet(7);
                closure(v);
            }
            case Expr.Let v -> {
                octet(8);
                letExpr(v);
            }
            case Expr.Cast v -> {
                octet(9);
                castExpr(v);
            }
            case Expr.MacroCall v -> {
                octet(10);
                macroExpr(v);
            }
            case Expr.Return v -> {
                octet(11);
                returnExpr(v);
            }
            case Expr.Block v -> {
                octet(12);
                block(v);
            }
            case Expr.Sequence v -> {
                octet(13);
                sequence(v);
            }
        }
        leave();
    }

    final void nameExpr(Expr.Name value) {
        typePath(value.path());
        region(value.region());
    }

    final void fieldExpr(Expr.Field value) {
        expr(value.base());
        word(value.name());
    }

    final void callExpr(Expr.Call value) {
        expr(value.callee());
        list(value.arguments(), this::expr);
        region(value.region());
    }

    final void qualifiedName(Expr.QualifiedName value) {
        qualified(value.type());
    }

    final void methodCall(Expr.MethodCall value) {
        expr(value.receiver());
        word(value.method());
        list(value.arguments(), this::expr);
        region(value.region());
    }

    final void awaitExpr(Expr.Await value) {
        expr(value.operand());
        region(value.region());
    }

    final void asyncExpr(Expr.Async value) {
        flag(value.move());
        expr(value.body());
        region(value.region());
    }

    final void closure(Expr.Closure value) {
        flag(value.isAsync());
        expr(value.body());
    }

    final void letExpr(Expr.Let value) {
        word(value.name());
        list(value.type(), this::rustType);
        expr(value.value());
    }

    final void castExpr(Expr.Cast value) {
        expr(value.value());
        rustType(value.type());
    }

    final void macroExpr(Expr.MacroCall value) {
        typePath(value.path());
        list(value.arguments(), this::expr);
        region(value.region());
    }

    final void returnExpr(Expr.Return value) {
        expr(value.value());
    }

    final void block(Expr.Block value) {
        list(value.parts(), this::expr);
    }

    final void sequence(Expr.Sequence value) {
        list(value.parts(), this::expr);
    }
}
