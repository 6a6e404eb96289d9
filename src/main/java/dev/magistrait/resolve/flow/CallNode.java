package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Macros;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Implemented;
import dev.magistrait.rust.Cfg;
import java.util.Optional;

/**
 * A function whose future is of a type that nobody wrote, so that the compiler has to look into its body.
 *
 * @param impl the block that it stands in; empty in a trait and outside of both
 * @param trait the trait that it is a method of; empty of a type's own method and of a free function
 * @param declared the trait's method that it implements
 * @param variant whether it is the trait that {@code make} generated that is implemented
 * @param macros on the impl
 * @param plain whether nothing is written on it, or around it, that may have rewritten it
 */
record CallNode(
        SourceUnit file,
        FnItem item,
        Optional<ImplItem> impl,
        Optional<TraitNode> trait,
        Optional<FnItem> declared,
        boolean variant,
        Macros macros,
        boolean plain) {

    /** A method that a trait gives its implementors. */
    boolean isDefault() {
        return trait.isPresent() && impl.isEmpty();
    }

    boolean isMethodOfImpl() {
        return trait.isPresent() && impl.isPresent();
    }

    /** The builds in which no {@code async_trait} boxes it. */
    Cfg nativeWhen() {
        Cfg here = file.cfg(item.cfg());
        return trait.map(t -> here.and(t.macros.boxedWhen().not())
                        .and(macros.boxedWhen().not()))
                .orElse(here);
    }

    /** Whether {@code async_trait} boxes it in some build. */
    boolean boxed() {
        return item.isAsync() && trait.filter(t -> t.macros.boxes()).isPresent();
    }

    /** A method of an impl beside what it implements. */
    Optional<Implemented> implemented() {
        return isMethodOfImpl() && declared.isPresent()
                ? Optional.of(new Implemented(
                        file, impl.orElseThrow(), item, trait.orElseThrow(), variant, declared.orElseThrow(), macros))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return item.name();
    }
}
