package dev.magistrait.resolve.types;

import dev.magistrait.outline.Body;
import dev.magistrait.outline.Code;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.resolve.names.Sources;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.IntConsumer;

/** What the bodies of functions say. Those that were left unread with their files are read when they are first asked for. */
public final class Bodies {

    private final Sources sources;
    private final IdentityHashMap<Body.Unread, Expr> read = new IdentityHashMap<>();
    private final IdentityHashMap<Body.Unread, TextWords> words = new IdentityHashMap<>();

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
    public boolean mayCall(FnItem function, WordSet names) {
        return switch (function.body()) {
            case Body.Read body -> !body.expr().equals(Expr.NOTHING);
            case Body.Unread body -> words(body).anyOf(names, TextWords.CALLED);
        };
    }

    /** Whether one of the names can stand in the function's body as that of a method or of something else that a type has. */
    public boolean mayUse(FnItem function, WordSet names) {
        return switch (function.body()) {
            case Body.Read body -> !body.expr().equals(Expr.NOTHING);
            case Body.Unread body -> words(body).anyOf(names, TextWords.USED);
        };
    }

    /** Whether one of the names can stand in the function's body: true of all that has been read with its file and says anything. */
    public boolean mayName(FnItem function, WordSet names) {
        return switch (function.body()) {
            case Body.Read body -> !body.expr().equals(Expr.NOTHING);
            case Body.Unread body -> words(body).anyOf(names, 0);
        };
    }

    /** Gives the hashes of the words in a text that stand as a method or as something else that a type has. */
    public static void used(String text, IntConsumer into) {
        new TextWords(text).each(TextWords.USED, into);
    }

    /** Gives those of a body that was left unread with its file; some words may share one. */
    public void used(Body.Unread body, IntConsumer into) {
        words(body).each(TextWords.USED, into);
    }

    /** Gives those of all words of such a body. */
    public void named(Body.Unread body, IntConsumer into) {
        words(body).each(0, into);
    }

    private TextWords words(Body.Unread body) {
        return words.computeIfAbsent(body, b -> new TextWords(b.text()));
    }
}
