package dev.magistrait.extract;

import dev.magistrait.extract.part.AttributeReader;
import dev.magistrait.extract.part.TypeReader;
import dev.magistrait.extract.skim.Heads;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;

/** Reads what the headers of items have in common: visibility, generic parameters, where clauses. */
final class HeaderReader {

    private final Cursor cursor;
    private final TypeReader types;

    HeaderReader(Cursor cursor) {
        this.cursor = cursor;
        this.types = new TypeReader(cursor);
    }

    Cursor cursor() {
        return cursor;
    }

    TypeReader types() {
        return types;
    }

    Visibility visibility() {
        if (cursor.is("crate") && !cursor.isAhead(1, ":")) {
            cursor.skip();
            return new Visibility.Restricted(List.of("crate"));
        }
        if (!cursor.eat("pub")) {
            return Visibility.INHERITED;
        }
        return Heads.isRestriction(cursor) ? restricted(cursor.group()) : Visibility.PUBLIC;
    }

    private static Visibility restricted(Cursor inside) {
        inside.eat("in");
        List<String> path = new ArrayList<>(2);
        while (!inside.done()) {
            if (inside.isName()) {
                path.add(inside.take());
            } else {
                inside.skip();
            }
        }
        return new Visibility.Restricted(path);
    }

    /** Passes {@code unsafe}, {@code extern "C"} and the like up to a keyword; false when it does not come. */
    boolean passTo(String keyword) {
        while (!cursor.done() && !cursor.is(keyword) && cursor.kind() != TokenList.OPEN) {
            cursor.skip();
        }
        return cursor.eat(keyword);
    }

    List<GenericParam> generics() {
        if (!cursor.eat("<")) {
            return List.of();
        }
        List<GenericParam> found = new ArrayList<>(3);
        while (!cursor.done() && !cursor.is(">")) {
            int before = cursor.at();
            parameter(found);
            cursor.skipToComma();
            cursor.eat(",");
            if (cursor.at() == before) {
                break;
            }
        }
        cursor.eat(">");
        found.removeIf(p -> p.cfg().isNever());
        return found;
    }

    private void parameter(List<GenericParam> into) {
        Cfg cfg = AttributeReader.pass(cursor);
        var region = cursor.region();
        if (cursor.kind() == TokenList.LIFETIME) {
            String name = cursor.take();
            into.add(new GenericParam(GenericParam.Kind.LIFETIME, name, boundsIfAny(), List.of(), cfg, region));
        } else if (cursor.eat("const")) {
            region = cursor.region();
            String name = cursor.take();
            into.add(new GenericParam(GenericParam.Kind.CONST, name, List.of(), List.of(), cfg, region));
            cursor.eat(":");
            types.freshType();
        } else if (cursor.isName()) {
            String name = cursor.take();
            List<Bound> bounds = boundsIfAny();
            into.add(new GenericParam(GenericParam.Kind.TYPE, name, bounds, defaults(), cfg, region));
        }
    }

    private List<RustType> defaults() {
        return cursor.eat("=") ? List.of(types.freshType()) : List.of();
    }

    /** What stands behind a colon, if one does. */
    List<Bound> boundsIfAny() {
        return cursor.eat(":") ? types.freshBounds() : List.of();
    }

    /** The bounds above a trait, or those that a trait alias stands for. */
    List<Bound> supertraits() {
        return cursor.eat("=") ? types.freshBounds() : boundsIfAny();
    }

    List<WherePredicate> where() {
        if (!cursor.eat("where")) {
            return List.of();
        }
        List<WherePredicate> found = new ArrayList<>(3);
        while (!cursor.done() && !cursor.is("{") && !cursor.is(";") && !cursor.is("=")) {
            int before = cursor.at();
            AttributeReader.pass(cursor);
            found.add(predicate());
            cursor.eat(",");
            if (cursor.at() == before) {
                break;
            }
        }
        return found;
    }

    private WherePredicate predicate() {
        var region = cursor.region();
        if (cursor.kind() == TokenList.LIFETIME) {
            RustType subject = new RustType.Named(TypePath.of(cursor.take()), region);
            return new WherePredicate(subject, boundsIfAny());
        }
        RustType subject = types.freshType();
        return new WherePredicate(subject, boundsIfAny());
    }
}
