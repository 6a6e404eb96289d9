package dev.magistrait.outline;

import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;
import java.util.List;

/**
 * A struct, enum or union.
 *
 * @param scope where it stands
 * @param inner its own scope: generics, where clause
 * @param fields all fields, those of enum variants too (which are public)
 * @param empty whether it is an enum without variants, of which there is no value
 * @param tuple whether it is a tuple or unit struct, which takes a name in the value namespace too
 * @param region its name
 */
public record TypeItem(
        int scope,
        int inner,
        String name,
        Visibility visibility,
        List<Field> fields,
        boolean tuple,
        boolean empty,
        List<Attribute> attributes,
        Cfg cfg,
        Region region) {

    /**
     * @param name of a tuple field, its number; of a variant's field, {@code Variant.name}
     * @param cfg what its own attributes ask, and those of its variant
     */
    public record Field(String name, Visibility visibility, RustType type, Cfg cfg) {}

    public TypeItem {
        fields = List.copyOf(fields);
        attributes = List.copyOf(attributes);
    }
}
