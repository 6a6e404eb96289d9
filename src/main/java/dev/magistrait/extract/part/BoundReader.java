package dev.magistrait.extract.part;

import dev.magistrait.extract.token.Cursor;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.TypePath;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;

/** Reads the bounds of {@code T: A + 'b}, {@code dyn A + B} and {@code impl A + use<'a>}. */
final class BoundReader {

    /** Parentheses around bounds; nobody writes two. */
    private static final int DEEPEST = 20;

    private final Cursor cursor;
    private final PathReader paths;
    private int depth;

    BoundReader(Cursor cursor, PathReader paths) {
        this.cursor = cursor;
        this.paths = paths;
    }

    List<Bound> all() {
        List<Bound> found = new ArrayList<>(2);
        do {
            add(found);
        } while (cursor.eat("+"));
        return found;
    }

    List<Bound> one() {
        List<Bound> found = new ArrayList<>(1);
        add(found);
        return found;
    }

    private void add(List<Bound> into) {
        if (cursor.is("(")) {
            addGroup(into);
        } else if (cursor.kind() == TokenList.LIFETIME) {
            var region = cursor.region();
            into.add(new Bound.Lifetime(cursor.take(), region));
        } else if (cursor.is("use") && cursor.isAhead(1, "<")) {
            into.add(use());
        } else {
            addTrait(into);
        }
    }

    private void addGroup(List<Bound> into) {
        if (depth == DEEPEST) {
            cursor.skipTree();
            return;
        }
        depth++;
        cursor.skip();
        do {
            add(into);
        } while (cursor.eat("+"));
        cursor.eat(")");
        depth--;
    }

    private void addTrait(List<Bound> into) {
        boolean relaxed = false;
        boolean negative = false;
        while (cursor.is("?") || cursor.is("!") || isModifier()) {
            relaxed |= cursor.is("?");
            negative |= cursor.is("!");
            passModifier();
        }
        if (!paths.ahead()) {
            return;
        }
        int start = cursor.at();
        TypePath path = paths.path();
        if (!negative) {
            into.add(new Bound.Trait(path, relaxed, cursor.regionFrom(start)));
        }
    }

    private boolean isModifier() {
        return cursor.is("~")
                || cursor.is("const")
                || (cursor.is("async") && cursor.kindAhead(1) == TokenList.NAME)
                || (cursor.is("for") && cursor.isAhead(1, "<"))
                || (cursor.is("[") && cursor.isAhead(1, "const"));
    }

    private void passModifier() {
        if (cursor.eat("for")) {
            cursor.skipAngles();
        } else {
            cursor.skipTree();
        }
    }

    private Bound use() {
        int start = cursor.at();
        cursor.skip();
        cursor.skip();
        List<String> captured = new ArrayList<>();
        while (!cursor.done() && !cursor.is(">")) {
            boolean name = cursor.kind() == TokenList.LIFETIME || cursor.isName();
            String text = cursor.take();
            if (name) {
                captured.add(text);
            }
        }
        cursor.eat(">");
        return new Bound.Use(captured, cursor.regionFrom(start));
    }
}
