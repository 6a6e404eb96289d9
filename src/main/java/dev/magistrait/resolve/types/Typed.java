package dev.magistrait.resolve.types;

import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.SourceUnit;

/**
 * A type together with the scope that gives its names their meaning.
 *
 * @param scope a scope of the file
 */
public record Typed(SourceUnit file, int scope, RustType type) {

    public Typed with(RustType other) {
        return new Typed(file, scope, other);
    }
}
