package dev.magistrait.resolve.flow;

import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.Scope;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.Optional;

/**
 * A function of the workspace, as part of one crate.
 *
 * @param impl the impl that it stands in
 */
record Callee(SourceUnit file, FnItem item, Optional<ImplItem> impl) {

    /** The name of the function that stands for what a macro call writes among expressions. */
    static final String OF_MACRO = "_";

    /** Whether it belongs to a type or a trait. */
    boolean isMember() {
        return impl.isPresent() || file.scope(item.scope()).kind() == Scope.Kind.TRAIT;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // two functions that read the same are two all the same
    public boolean equals(Object other) {
        return other instanceof Callee callee && file == callee.file && item == callee.item;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(item) + System.identityHashCode(file);
    }
}
