package dev.magistrait.extract;

import dev.magistrait.extract.token.Cursor;
import dev.magistrait.outline.Import;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import java.util.ArrayList;
import java.util.List;

/** Reads one {@code use} tree into its leaves. */
final class UseReader {

    private static final int DEEPEST = 100;

    private final Cursor cursor;
    private final int scope;
    private final Visibility visibility;
    private final Cfg cfg;
    private final List<Import> into;

    UseReader(Cursor cursor, int scope, Visibility visibility, Cfg cfg, List<Import> into) {
        this.cursor = cursor;
        this.scope = scope;
        this.visibility = visibility;
        this.cfg = cfg;
        this.into = into;
    }

    void tree() {
        tree(List.of(), false, 0);
    }

    private void tree(List<String> before, boolean globalBefore, int depth) {
        int start = cursor.at();
        List<String> path = new ArrayList<>(before);
        boolean first = cursor.eatSeparator() && before.isEmpty();
        boolean global = globalBefore || first;
        while (isSegment()) {
            path.add(segment());
            if (!cursor.eatSeparator()) {
                leaf(start, before.size(), path, global);
                return;
            }
        }
        if (cursor.eat("*")) {
            add(start, path, global, "", false);
        } else if (cursor.is("{") && depth < DEEPEST) {
            group(path, global, depth);
        }
    }

    private boolean isSegment() {
        return cursor.isName() || cursor.isVariable();
    }

    private String segment() {
        return cursor.eat("$") ? "$" + cursor.take() : cursor.take();
    }

    private void group(List<String> path, boolean global, int depth) {
        cursor.skip();
        while (!cursor.done() && !cursor.is("}")) {
            int before = cursor.at();
            tree(path, global, depth + 1);
            cursor.eat(",");
            if (cursor.at() == before) {
                cursor.skip();
            }
        }
        cursor.eat("}");
    }

    private void leaf(int start, int inherited, List<String> path, boolean global) {
        boolean self = path.size() > 1
                && path.size() == inherited + 1
                && path.getLast().equals("self");
        if (self) {
            path.removeLast();
        }
        String name = cursor.eat("as") ? cursor.take() : path.getLast();
        add(start, path, global, name, self);
    }

    private void add(int start, List<String> path, boolean global, String name, boolean self) {
        into.add(new Import(
                scope, path, global, name, self, false, List.of(), visibility, cfg, cursor.regionFrom(start)));
    }
}
