package dev.magistrait.resolve.flow;

import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A function in which types are left open that can have traits of interest.
 *
 * @param impl the impl around
 * @param traits what those types can have
 */
record GenericFn(SourceUnit file, FnItem item, Optional<ImplItem> impl, Set<TraitNode> traits) {

    /** The names it is called by: its own, and that of a method with its type's. */
    List<String> keys() {
        List<String> keys = new ArrayList<>(List.of(item.name()));
        impl.filter(i -> i.self() instanceof RustType.Named)
                .ifPresent(i -> keys.add(((RustType.Named) i.self()).path().last() + "::" + item.name()));
        return keys;
    }

    Optional<RustType> self() {
        return impl.map(ImplItem::self);
    }
}
