package dev.magistrait.resolve.flow;

import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.Typed;
import java.util.Map;

/**
 * The type of a value.
 *
 * @param scope the scope of the file in which the type is written
 * @param given what the parameters of that scope stand for, where that is known
 */
record Known(SourceUnit file, int scope, RustType type, Map<String, Known> given) {

    Known(SourceUnit file, int scope, RustType type) {
        this(file, scope, type, Map.of());
    }

    Known with(RustType other) {
        return new Known(file, scope, other, given);
    }

    Typed typed() {
        return new Typed(file, scope, type);
    }
}
