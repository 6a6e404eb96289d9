package dev.magistrait.extract.part;

import dev.magistrait.extract.token.Cursor;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;

/** Reads paths and their generic arguments. */
public final class PathReader {

    private final Cursor cursor;
    private final TypeReader types;

    PathReader(Cursor cursor, TypeReader types) {
        this.cursor = cursor;
        this.types = types;
    }

    /** Whether a path starts here. */
    boolean ahead() {
        return cursor.isName() ? !isKeyword() : cursor.isSeparator() || cursor.isVariable();
    }

    /** A path as it stands in a type: generic arguments need no {@code ::}. */
    TypePath path() {
        boolean global = cursor.eatSeparator();
        List<TypePath.Segment> segments = new ArrayList<>(3);
        do {
            segments.add(segment());
        } while (entersNext());
        return new TypePath(global, segments);
    }

    /** A path as it stands in an expression, attribute or macro call: a {@code <} without {@code ::} compares. */
    public TypePath valuePath() {
        boolean global = cursor.eatSeparator();
        List<TypePath.Segment> segments = new ArrayList<>(3);
        do {
            String name = name();
            segments.add(cursor.isSeparator() && cursor.isAhead(2, "<") ? turbofish(name) : TypePath.Segment.of(name));
        } while (entersNext());
        return new TypePath(global, segments);
    }

    /** {@code <T as Trait>::Name}. */
    public RustType.Qualified qualified() {
        int start = cursor.at();
        cursor.skip();
        RustType self = types.freshType();
        List<TypePath> trait = cursor.eat("as") && ahead() ? List.of(path()) : List.of();
        cursor.eat(">");
        List<String> rest = new ArrayList<>(2);
        List<RustType> arguments = new ArrayList<>(0);
        while (entersNext()) {
            TypePath.Segment segment = segment();
            rest.add(segment.name());
            arguments.addAll(segment.arguments());
        }
        return new RustType.Qualified(self, trait, rest, arguments, cursor.regionFrom(start));
    }

    private boolean entersNext() {
        int next = cursor.kindAhead(2);
        return cursor.isSeparator() && (next == TokenList.NAME || cursor.isAhead(2, "$")) && cursor.eatSeparator();
    }

    private TypePath.Segment segment() {
        String name = name();
        if (cursor.is("<")) {
            return arguments(name);
        }
        if (cursor.isSeparator() && cursor.isAhead(2, "<")) {
            return turbofish(name);
        }
        return cursor.is("(") ? callArguments(name) : TypePath.Segment.of(name);
    }

    private String name() {
        boolean variable = cursor.isVariable();
        cursor.eat("$");
        return variable ? "$" + cursor.take() : cursor.isName() ? cursor.take() : "";
    }

    private TypePath.Segment turbofish(String name) {
        cursor.eatSeparator();
        return arguments(name);
    }

    private TypePath.Segment arguments(String name) {
        List<RustType> arguments = new ArrayList<>(2);
        List<TypePath.Binding> bindings = new ArrayList<>(0);
        List<String> lifetimes = new ArrayList<>(0);
        cursor.skip();
        while (!cursor.done() && !cursor.is(">")) {
            int before = cursor.at();
            if (cursor.kind() == TokenList.LIFETIME && !cursor.isAhead(1, "+")) {
                lifetimes.add(cursor.take());
            } else {
                argument(arguments, bindings);
            }
            cursor.skipToComma();
            cursor.eat(",");
            if (cursor.at() == before) {
                break;
            }
        }
        cursor.eat(">");
        return new TypePath.Segment(name, arguments, bindings, lifetimes);
    }

    private void argument(List<RustType> arguments, List<TypePath.Binding> bindings) {
        RustType first = types.freshType();
        if (!(first instanceof RustType.Named named)) {
            arguments.add(first);
        } else if (cursor.eat("=")) {
            bindings.add(new TypePath.Binding(named.path().last(), List.of(types.freshType()), List.of()));
        } else if (cursor.is(":") && !cursor.isSeparator()) {
            cursor.skip();
            bindings.add(new TypePath.Binding(named.path().last(), List.of(), types.freshBounds()));
        } else {
            arguments.add(first);
        }
    }

    /** {@code (A, B) -> T} behind {@code Fn}. */
    private TypePath.Segment callArguments(String name) {
        RustType parameters = new RustType.Tuple(types.groupTypes());
        List<TypePath.Binding> bindings = cursor.eatArrow()
                ? List.of(new TypePath.Binding("Output", List.of(types.tightType()), List.<Bound>of()))
                : List.of();
        return new TypePath.Segment(name, List.of(parameters), bindings, List.of());
    }

    private boolean isKeyword() {
        return cursor.is("as")
                || cursor.is("where")
                || cursor.is("for")
                || cursor.is("in")
                || cursor.is("mut")
                || cursor.is("const")
                || cursor.is("else")
                || cursor.is("if");
    }
}
