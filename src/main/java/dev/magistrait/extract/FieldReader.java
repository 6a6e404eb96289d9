package dev.magistrait.extract;

import dev.magistrait.extract.part.AttributeReader;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;

/** Reads the fields of a struct, a union, or all variants of an enum. */
final class FieldReader {

    private final Cursor cursor;
    private final HeaderReader header;

    FieldReader(Cursor inside) {
        this.cursor = inside;
        this.header = new HeaderReader(inside);
    }

    /** The fields between the delimiters, named or numbered. */
    List<TypeItem.Field> fields() {
        List<TypeItem.Field> found = new ArrayList<>();
        while (!cursor.done()) {
            Cfg cfg = AttributeReader.pass(cursor);
            if (!cursor.done()) {
                found.add(field(found.size(), cfg));
            }
            cursor.skipToComma();
            cursor.skip();
        }
        found.removeIf(f -> f.cfg().isNever());
        return found;
    }

    private TypeItem.Field field(int number, Cfg cfg) {
        Visibility visibility = header.visibility();
        boolean named = cursor.isName() && cursor.isAhead(1, ":") && !cursor.isAhead(2, ":");
        String name = named ? cursor.take() : Integer.toString(number);
        if (named) {
            cursor.skip();
        }
        return new TypeItem.Field(name, visibility, header.types().freshType(), cfg);
    }

    /** The fields of all variants, by the variant's name and their own with a dot between. */
    List<TypeItem.Field> variants() {
        List<TypeItem.Field> found = new ArrayList<>();
        while (!cursor.done()) {
            Cfg cfg = AttributeReader.pass(cursor);
            header.visibility();
            String variant = cursor.isName() ? cursor.take() : skipped();
            if (cursor.kind() == TokenList.OPEN) {
                for (TypeItem.Field field : new FieldReader(cursor.group()).fields()) {
                    Cfg both = cfg.and(field.cfg());
                    String name = variant + "." + field.name();
                    found.add(new TypeItem.Field(name, Visibility.PUBLIC, field.type(), both));
                }
            }
            passDiscriminant();
        }
        found.removeIf(f -> f.cfg().isNever());
        return found;
    }

    private String skipped() {
        cursor.skip();
        return "";
    }

    /** A {@code <} in an expression opens nothing. */
    private void passDiscriminant() {
        while (!cursor.done() && !cursor.is(",")) {
            cursor.skipTree();
        }
        cursor.skip();
    }
}
