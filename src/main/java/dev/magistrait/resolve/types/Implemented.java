package dev.magistrait.resolve.types;

import dev.magistrait.fact.Macros;
import dev.magistrait.fact.Place;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.rust.Cfg;

/**
 * A method of an impl beside the method of the trait that it implements. Neither stands under a macro that may have rewritten it.
 *
 * @param file the impl's
 * @param variant whether it implements the trait that {@code make} generated
 * @param declared the trait's method
 * @param macros the macros on the impl
 */
public record Implemented(
        SourceUnit file,
        ImplItem impl,
        FnItem method,
        TraitNode node,
        boolean variant,
        FnItem declared,
        Macros macros) {

    /** The builds that have both methods. */
    public Cfg when() {
        return file.cfg(method.cfg()).and(node.file().cfg(declared.cfg()));
    }

    /** The builds in which no {@code async_trait} rewrites either. */
    public Cfg nativeWhen() {
        Cfg trait = declared.isAsync() ? node.macros.boxedWhen().not() : Cfg.always();
        Cfg impl = method.isAsync() ? macros.boxedWhen().not() : Cfg.always();
        return when().and(trait).and(impl);
    }

    /** The builds in which {@code async_trait} rewrites both. */
    public Cfg boxedWhen() {
        boolean both = declared.isAsync() && method.isAsync();
        return both ? when().and(node.macros.boxedWhen()).and(macros.boxedWhen()) : Cfg.never();
    }

    /** Whether the impl's method gives a future of an opaque type. */
    boolean makesFuture() {
        return method.isAsync() || method.returns() instanceof RustType.Impl;
    }

    /** The method's name in the impl, where the condition holds. */
    public Place place(Cfg when) {
        return file.place(when, method.region());
    }

    public String selfType() {
        return TypeText.of(impl.self());
    }

    /** The trait's return type, with the scope it is read in. */
    Typed promised() {
        return new Typed(node.file(), declared.inner(), declared.returns());
    }

    /** The impl's return type, with the scope it is read in. */
    Typed given() {
        return new Typed(file, method.inner(), method.returns());
    }
}
