package dev.magistrait.extract.token;

import dev.magistrait.outline.MacroCall.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the tokens of macro arguments look like outside of any delimiters: enough to tell what they cannot be, for a parse that fails
 * is dear.
 *
 * @param arrows whether {@code =>} stands among them
 * @param semicolons how many
 * @param commas whether some
 * @param pasted whether {@code [<…>]} stands in the place of an item's name: only {@code paste!} makes Rust of that
 * @param starts what they start with
 */
public record Shape(boolean arrows, int semicolons, boolean commas, boolean angles, boolean pasted, Start starts) {

    private enum Start {
        NOTHING,
        /** A word or attribute that starts an item. */
        ITEM,
        LET,
        OTHER
    }

    private static final Set<String> ITEM_WORDS = Set.of(
            "pub",
            "fn",
            "struct",
            "enum",
            "union",
            "trait",
            "impl",
            "mod",
            "use",
            "type",
            "const",
            "static",
            "extern",
            "macro_rules");

    /** Words behind which an item's name is read by the parser, whatever it leaves out. */
    private static final Set<String> NAMING =
            Set.of("struct", "enum", "union", "mod", "trait", "type", "const", "static", "fn");

    public static Shape of(Stretch stretch) {
        Cursor cursor = stretch.cursor();
        Start start = start(cursor);
        boolean arrows = false;
        boolean commas = false;
        boolean angles = false;
        boolean pasted = false;
        int semicolons = 0;
        for (; !cursor.done(); cursor.skipTree()) {
            pasted |= isPasted(cursor);
            arrows |= cursor.isPair("=", ">");
            commas |= cursor.is(",");
            angles |= cursor.is("<");
            semicolons += cursor.is(";") ? 1 : 0;
        }
        return new Shape(arrows, semicolons, commas, angles, pasted, start);
    }

    private static boolean isPasted(Cursor cursor) {
        if (!cursor.isName() || !cursor.isAhead(1, "[") || !cursor.isAhead(2, "<")) {
            return false;
        }
        Cursor name = cursor.copy();
        if (!NAMING.contains(name.take())) {
            return false;
        }
        Cursor inside = name.group();
        inside.skipAngles();
        return inside.done();
    }

    private static Start start(Cursor cursor) {
        if (cursor.done()) {
            return Start.NOTHING;
        }
        if (startsItem(cursor) || (cursor.isName() && cursor.isAhead(1, "!"))) {
            return Start.ITEM;
        }
        return cursor.is("let") ? Start.LET : Start.OTHER;
    }

    /** Whether an item or its attributes start here. {@code async} and {@code unsafe} start blocks too. */
    public static boolean startsItem(Cursor cursor) {
        if (cursor.is("#")) {
            return cursor.isAhead(1, "[") || cursor.isAhead(1, "!");
        }
        if (cursor.is("async") || cursor.is("unsafe")) {
            return cursor.isAhead(1, "fn")
                    || cursor.isAhead(1, "impl")
                    || cursor.isAhead(1, "trait")
                    || cursor.isAhead(1, "unsafe");
        }
        return cursor.isName() && ITEM_WORDS.contains(cursor.copy().take());
    }

    /** The readings worth a try, the likeliest first. */
    public List<Form> forms(Position position, boolean braces, boolean mayBeType) {
        if (arrows || pasted) {
            return List.of();
        }
        List<Form> found = new ArrayList<>(3);
        boolean items = starts == Start.ITEM || starts == Start.NOTHING;
        boolean list = starts != Start.LET && semicolons < 2;
        boolean statements = !commas || angles;
        add(found, Form.TYPE, position == Position.TYPE);
        add(found, Form.ITEMS, items);
        add(found, Form.STATEMENTS, statements && (braces || starts == Start.LET));
        add(found, Form.LIST, list);
        add(found, Form.STATEMENTS, statements);
        add(found, Form.TYPE, mayBeType && semicolons == 0);
        return found;
    }

    private static void add(List<Form> into, Form form, boolean possible) {
        if (possible && !into.contains(form)) {
            into.add(form);
        }
    }
}
