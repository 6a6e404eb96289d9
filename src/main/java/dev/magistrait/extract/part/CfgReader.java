package dev.magistrait.extract.part;

import dev.magistrait.extract.token.Cursor;
import dev.magistrait.extract.token.Literals;
import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code cfg} predicates. */
public final class CfgReader {

    private static final int DEEPEST = 50;

    private CfgReader() {}

    /** The predicate that starts here; always true where there is none. */
    public static Cfg cfg(Cursor cursor) {
        return cfg(cursor, 0);
    }

    private static Cfg cfg(Cursor cursor, int depth) {
        if (cursor.done()) {
            return Cfg.always();
        }
        if (cursor.isAhead(1, "(") && depth < DEEPEST) {
            if (cursor.eat("all")) {
                return new Cfg.All(list(cursor.group(), depth));
            }
            if (cursor.eat("any")) {
                return new Cfg.Any(list(cursor.group(), depth));
            }
            if (cursor.eat("not")) {
                return cfg(cursor.group(), depth + 1).not();
            }
        }
        return option(cursor);
    }

    private static List<Cfg> list(Cursor inside, int depth) {
        List<Cfg> found = new ArrayList<>();
        while (!inside.done()) {
            found.add(cfg(inside, depth + 1));
            inside.skipToComma();
            inside.skip();
        }
        return found;
    }

    private static Cfg option(Cursor cursor) {
        if (cursor.eat("true")) {
            return Cfg.always();
        }
        if (cursor.eat("false")) {
            return Cfg.never();
        }
        int start = cursor.at();
        if (cursor.isName() && cursor.isAhead(1, "=")) {
            String key = cursor.take();
            cursor.skip();
            return new Cfg.Option(key + " = \"" + Literals.content(cursor.take()) + "\"");
        }
        do {
            cursor.skipTree();
        } while (!cursor.done() && !cursor.is(","));
        return new Cfg.Option(cursor.textFrom(start).strip());
    }
}
