package dev.magistrait.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.outline.Body;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.rust.Edition;

/** Outlines of short sources. */
final class Outlines {

    private Outlines() {}

    static FileOutline of(String source) {
        return of(source, Edition.E2021);
    }

    static FileOutline of(String source, Edition edition) {
        try (Extractor extractor = new Extractor()) {
            return extractor.extract(source.getBytes(UTF_8), edition);
        }
    }

    static FileOutline ofFragment(String text, MacroCall.Position position) {
        try (Extractor extractor = new Extractor()) {
            return extractor.extractFragment(text, position, Edition.E2021);
        }
    }

    /** The only free function. */
    static FnItem function(String source) {
        FileOutline outline = of(source);
        if (outline.functions().size() != 1) {
            throw new AssertionError("not one function: " + Show.all(outline));
        }
        return outline.functions().getFirst();
    }

    /** What the function's body says, read now if it was not. */
    static Expr expr(FnItem function) {
        return switch (function.body()) {
            case Body.Read body -> body.expr();
            case Body.Unread body -> {
                try (Extractor extractor = new Extractor()) {
                    yield extractor.read(body);
                }
            }
        };
    }

    /** The facts of a kind, one a line, as {@link Show} has them. */
    static String lines(FileOutline outline, String... starts) {
        StringBuilder text = new StringBuilder();
        for (String line : Show.all(outline).split("\n", -1)) {
            for (String start : starts) {
                if (line.startsWith(start)) {
                    text.append(text.isEmpty() ? "" : "\n").append(line);
                    break;
                }
            }
        }
        return text.toString();
    }
}
