package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.source.Region;

/** How receivers are written. */
final class SelfShapes {

    private SelfShapes() {}

    /** Whether the call starts with its receiver as it stands: {@code (*it).call()} may mean another type's method. */
    static boolean untouched(Expr.MethodCall call) {
        return Exprs.start(call.receiver())
                .filter(r -> starts(r, call.region().line(), call.region().column()))
                .isPresent();
    }

    private static boolean starts(Region region, int line, int column) {
        return region.line() == line && region.column() == column;
    }

    /** Whether it is {@code self}, or a part or target of it. */
    static boolean isSelf(Expr expr) {
        return expr instanceof Expr.Name name && name.path().is("self");
    }

    /** {@code self} right behind the parenthesis, and no part or target of it. */
    static boolean isPlain(Expr.Call call, Expr receiver) {
        Region callee = Exprs.start(call.callee()).orElse(call.region());
        return receiver instanceof Expr.Name name
                && isSelf(receiver)
                && starts(name.region(), callee.endLine(), callee.endColumn() + 1);
    }
}
