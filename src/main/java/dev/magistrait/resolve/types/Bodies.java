package dev.magistrait.resolve.types;

import dev.magistrait.outline.Body;
import dev.magistrait.outline.Code;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.resolve.names.Sources;
import java.util.IdentityHashMap;
import java.util.Optional;

/** What the bodies of functions say. Those that were left unread with their files are read when they are first asked for. */
public final class Bodies {

    private final Sources sources;
    private final IdentityHashMap<Body.Unread, Expr> read = new IdentityHashMap<>();

    public Bodies(Sources sources) {
        this.sources = sources;
    }

    public Expr of(FnItem function) {
        return switch (function.body()) {
            case Body.Read body -> body.expr();
            case Body.Unread body -> read.computeIfAbsent(body, sources::body);
        };
    }

    /** The body expression by expression; nothing of one that was read with its file. */
    public Optional<Code.Block> code(FnItem function) {
        return function.body() instanceof Body.Unread body ? sources.code(body) : Optional.empty();
    }

    /** Whether one of the names can be called in the function's body: true of all that has been read with its file and says anything. */
    public static boolean mayCall(FnItem function, WordSet names) {
        return switch (function.body()) {
            case Body.Read body -> !body.expr().equals(Expr.NOTHING);
            case Body.Unread body -> names.anyCalledIn(body.text());
        };
    }

    /** Whether one of the names can stand in the function's body as that of a method or of something else that a type has. */
    public static boolean mayUse(FnItem function, WordSet names) {
        return switch (function.body()) {
            case Body.Read body -> !body.expr().equals(Expr.NOTHING);
            case Body.Unread body -> names.anyUsedIn(body.text());
        };
    }

    /** Whether one of the names can stand in the function's body: true of all that has been read with its file and says anything. */
    public static boolean mayName(FnItem function, WordSet names) {
        return switch (function.body()) {
            case Body.Read body -> !body.expr().equals(Expr.NOTHING);
            case Body.Unread body -> names.anyIn(body.text());
        };
    }
}
