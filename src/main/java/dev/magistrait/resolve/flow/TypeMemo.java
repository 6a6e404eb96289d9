package dev.magistrait.resolve.flow;

import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what is said of a type where it is written, as one place is asked about for every use of what it types. With arguments of its own given
 * for the parameters around it a type is asked about anew.
 *
 * @param <V> what is said
 */
final class TypeMemo<V> {

    private final Map<Key, V> known = new HashMap<>();

    /** A type by itself: two that read the same stand in two places. */
    private record Key(SourceUnit file, int scope, RustType type) {

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(Object other) {
            return other instanceof Key key && file == key.file && type == key.type && scope == key.scope;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(type) + System.identityHashCode(file)) + scope;
        }
    }

    V of(Known at, Function<Known, V> says) {
        if (!at.given().isEmpty()) {
            return says.apply(at);
        }
        Key key = new Key(at.file(), at.scope(), at.type());
        V before = known.get(key);
        if (before != null) {
            return before;
        }
        V found = says.apply(at);
        known.put(key, found);
        return found;
    }
}
