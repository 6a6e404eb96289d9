package dev.magistrait.cache;

import dev.magistrait.outline.Expr;
import java.util.List;

/** Reads what {@link ExprEncoder} wrote. */
class ExprDecoder extends TypeDecoder {

    ExprDecoder(Lexicon lexicon, ByteSource shape, ByteSource regions) {
        super(lexicon, shape, regions);
    }

    Expr expr() {
        enter();
        Expr value = switch (octet()) {
            case 0 -> nameExpr();
            case 1 -> fieldExpr();
            case 2 -> callExpr();
            case 3 -> qualifiedName();
            case 4 -> methodCall();
            case 5 -> awaitExpr();
            case 6 -> asyncExpr();
            case 7 -> closure();
            case 8 -> letExpr();
            case 9 -> castExpr();
            case 10 -> macroExpr();
            case 11 -> returnExpr();
            case 12 -> block();
            case 13 -> sequence();
            default -> throw new Damaged("no expr");
        };
        leave();
        return value;
    }

    final Expr.Name nameExpr() {
        return new Expr.Name(typePath(), region());
    }

    final Expr.Field fieldExpr() {
        return new Expr.Field(expr(), word());
    }

    final Expr.Call callExpr() {
        return new Expr.Call(expr(), list(this::expr), region());
    }

    final Expr.QualifiedName qualifiedName() {
        return new Expr.QualifiedName(qualified());
    }

    final Expr.MethodCall methodCall() {
        return new Expr.MethodCall(expr(), word(), list(this::expr), region());
    }

    final Expr.Await awaitExpr() {
        return new Expr.Await(expr(), region());
    }

    final Expr.Async asyncExpr() {
        return new Expr.Async(flag(), expr(), region());
    }

    final Expr.Closure closure() {
        return new Expr.Closure(flag(), expr());
    }

    final Expr.Let letExpr() {
        return new Expr.Let(word(), list(this::rustType), expr());
    }

    final Expr.Cast castExpr() {
        return new Expr.Cast(expr(), rustType());
    }

    final Expr.MacroCall macroExpr() {
        return new Expr.MacroCall(typePath(), list(this::expr), region());
    }

    final Expr.Return returnExpr() {
        return new Expr.Return(expr());
    }

    final Expr.Block block() {
        return new Expr.Block(list(this::expr));
    }

    final Expr sequence() {
        List<Expr> parts = list(this::expr);
        return parts.isEmpty() ? Expr.NOTHING : new Expr.Sequence(parts);
    }
}
