package dev.magistrait.extract.part;

import dev.magistrait.extract.token.Cursor;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads types from tokens, which is where they are the same in items, bodies, macro arguments and places that the grammar does not know.
 *
 * <p>Every trait object that has become part of a type is marked as read.
 */
public final class TypeReader {

    /** Types further in are passed over; a trait object among them is found as a {@link dev.magistrait.outline.Mention}. */
    private static final int DEEPEST = 250;

    private final Cursor cursor;
    private final PathReader paths;
    private final BoundReader bounds;
    private int depth;
    private boolean tight;

    public TypeReader(Cursor cursor) {
        this.cursor = cursor;
        this.paths = new PathReader(cursor, this);
        this.bounds = new BoundReader(cursor, paths);
    }

    public PathReader paths() {
        return paths;
    }

    /** A type, with the {@code + B} that may follow it. */
    public RustType type() {
        return nested(tight);
    }

    /** A type as it stands behind the arrow of {@code Fn() -> T + Send}: what follows a {@code +} is not part of it. */
    RustType tightType() {
        return nested(true);
    }

    /** A type between delimiters. */
    public RustType freshType() {
        return nested(false);
    }

    List<RustType> freshTypes() {
        List<RustType> found = new ArrayList<>(2);
        while (!cursor.done() && cursor.kind() != TokenList.CLOSE && !cursor.is(">")) {
            int before = cursor.at();
            found.add(freshType());
            cursor.skipToComma();
            cursor.eat(",");
            if (cursor.at() == before) {
                break;
            }
        }
        return found;
    }

    /** The bounds behind a colon, {@code dyn} or {@code impl}. */
    public List<Bound> bounds() {
        return tight ? bounds.one() : bounds.all();
    }

    public List<Bound> freshBounds() {
        boolean outer = tight;
        tight = false;
        List<Bound> found = bounds.all();
        tight = outer;
        return found;
    }

    private RustType nested(boolean asTight) {
        if (depth >= DEEPEST) {
            return tooDeep();
        }
        boolean outer = tight;
        tight = asTight;
        depth++;
        RustType type = sum(single());
        depth--;
        tight = outer;
        return type;
    }

    private RustType tooDeep() {
        int start = cursor.at();
        int open = 0;
        while (!cursor.done() && cursor.kind() != TokenList.CLOSE) {
            boolean closes = cursor.is(">") && !cursor.isTipOfArrow();
            if (open == 0 && (closes || cursor.is(",") || cursor.is(";") || cursor.is("{") || cursor.is("="))) {
                break;
            }
            open += cursor.is("<") ? 1 : closes ? -1 : 0;
            cursor.skipTree();
        }
        return new RustType.Other(start == cursor.at() ? "" : "…", List.of());
    }

    /** {@code Trait + Send} without {@code dyn} is a trait object too. */
    private RustType sum(RustType first) {
        if (tight || !(first instanceof RustType.Named named) || !cursor.is("+")) {
            return first;
        }
        List<Bound> all = new ArrayList<>();
        all.add(new Bound.Trait(named.path(), false, named.region()));
        while (cursor.eat("+")) {
            all.addAll(bounds.one());
        }
        return all.size() == 1 ? first : new RustType.Dyn(all, named.region());
    }

    private RustType single() {
        if (cursor.eat("&")) {
            return reference();
        }
        if (cursor.kind() == TokenList.OPEN) {
            return cursor.is("(") ? group() : cursor.is("[") ? sequence() : constant();
        }
        if (cursor.is("<")) {
            return paths.qualified();
        }
        if (cursor.isName()) {
            return word();
        }
        if (paths.ahead()) {
            return named();
        }
        return mark();
    }

    private RustType mark() {
        int start = cursor.at();
        if (cursor.eat("*")) {
            cursor.skip();
            return new RustType.Other("pointer", List.of(type()));
        }
        if (cursor.eat("?") || cursor.eat("~")) {
            return type();
        }
        boolean known = cursor.eat("!") || cursor.eat("_");
        return known ? new RustType.Other(cursor.textFrom(start), List.of()) : constant();
    }

    /** A type that starts with a name or keyword. */
    private RustType word() {
        if (isObject()) {
            return object();
        }
        if (cursor.is("impl")) {
            return opaque();
        }
        if (cursor.is("for") && cursor.isAhead(1, "<")) {
            cursor.skip();
            cursor.skipAngles();
            return type();
        }
        if (cursor.is("fn") || cursor.is("unsafe") || cursor.is("extern")) {
            return pointer();
        }
        return cursor.is("_") ? mark() : paths.ahead() ? named() : constant();
    }

    /** Whether {@code dyn} stands here as a keyword, and not as a name. */
    public boolean isObject() {
        int next = cursor.kindAhead(1);
        return cursor.is("dyn")
                && (next == TokenList.LIFETIME
                        || (next == TokenList.NAME && !cursor.isAhead(1, "as"))
                        || cursor.isAhead(1, "(")
                        || cursor.isAhead(1, "?")
                        || cursor.isAhead(1, "~")
                        || cursor.isAhead(1, "$")
                        || (cursor.isAhead(1, ":") && cursor.isAhead(2, ":") && !cursor.touchesNext()));
    }

    private RustType object() {
        int keyword = cursor.at();
        var region = cursor.region();
        cursor.source().markRead(keyword, keyword + 1);
        cursor.skip();
        return new RustType.Dyn(bounds(), region);
    }

    private RustType opaque() {
        int start = cursor.at();
        cursor.skip();
        List<Bound> found = bounds();
        return new RustType.Impl(found, cursor.regionFrom(start));
    }

    private RustType reference() {
        String lifetime = cursor.kind() == TokenList.LIFETIME ? cursor.take() : "";
        boolean mutable = cursor.eat("mut");
        return new RustType.Reference(lifetime, mutable, type());
    }

    /** The types between the delimiters here. */
    List<RustType> groupTypes() {
        return within(cursor.group()).freshTypes();
    }

    private RustType group() {
        Cursor inside = cursor.group();
        List<RustType> parts = within(inside).freshTypes();
        boolean parenthesised = parts.size() == 1 && !inside.endsWithComma();
        return parenthesised ? parts.getFirst() : new RustType.Tuple(parts);
    }

    private RustType sequence() {
        Cursor inside = cursor.group();
        RustType element = within(inside).freshType();
        return new RustType.Other(inside.is(";") ? "array" : "slice", List.of(element));
    }

    private RustType pointer() {
        int start = cursor.at();
        while (!cursor.done() && !cursor.is("(") && !cursor.is("<")) {
            cursor.skip();
        }
        if (!cursor.is("(")) {
            return new RustType.Other(cursor.textFrom(start), List.of());
        }
        List<RustType> parts = new ArrayList<>(within(cursor.group()).parameterTypes());
        if (cursor.eatArrow()) {
            parts.add(tightType());
        }
        return new RustType.Other("fn", parts);
    }

    /** The types of {@code (A, name: B)}. */
    private List<RustType> parameterTypes() {
        List<RustType> found = new ArrayList<>();
        while (!cursor.done()) {
            boolean never = AttributeReader.pass(cursor).isNever();
            if (cursor.isName() && cursor.isAhead(1, ":") && !cursor.isAhead(2, ":")) {
                cursor.skip();
                cursor.skip();
            }
            int before = cursor.at();
            RustType type = freshType();
            found.addAll(never ? List.of() : List.of(type));
            cursor.skipToComma();
            cursor.eat(",");
            if (cursor.at() == before) {
                cursor.skip();
            }
        }
        return found;
    }

    private RustType named() {
        int start = cursor.at();
        TypePath path = paths.path();
        if (cursor.is("!") && cursor.kindAhead(1) == TokenList.OPEN) {
            cursor.skip();
            cursor.skipTree();
            return new RustType.Other(cursor.textFrom(start), List.of());
        }
        return new RustType.Named(path, cursor.regionFrom(start));
    }

    /** Whatever else may be a generic argument: a number, {@code -1}, {@code { N + 1 }}, a lifetime. */
    private RustType constant() {
        int start = cursor.at();
        if (cursor.done() || cursor.kind() == TokenList.CLOSE || cursor.is(",") || cursor.is(">") || cursor.is(";")) {
            return new RustType.Other("", List.of());
        }
        cursor.eat("-");
        cursor.skipTree();
        return new RustType.Other(cursor.textFrom(start), List.of());
    }

    private TypeReader within(Cursor inside) {
        TypeReader reader = new TypeReader(inside);
        reader.depth = depth;
        return reader;
    }
}
