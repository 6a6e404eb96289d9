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
 * @param promise what its own future promises
 */
record FutureFn(SourceUnit file, FnItem item, Optional<ImplItem> impl, Set<TraitNode> traits, Promise promise) {

    /** What the future of a function must be because of the trait that it stands in. */
    sealed interface Promise {
        /** Nothing: its callers decide. */
        record None() implements Promise {}

        /** It is boxed without {@code Send}: callers cannot ask for it. */
        record Erased() implements Promise {}

        /**
         * {@code Send}.
         *
         * @param by the trait, where it is one of the workspace
         * @param name such as {@code Job::run}
         */
        record OfSend(Optional<TraitNode> by, String name) implements Promise {}
    }

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
