package dev.magistrait.resolve;

import dev.magistrait.outline.RustType;

/**
 * A type together with the scope that gives its names their meaning.
 *
 * @param scope a scope of the file
 */
record Typed(SourceUnit file, int scope, RustType type) {

    Typed with(RustType other) {
        return new Typed(file, scope, other);
    }
}
