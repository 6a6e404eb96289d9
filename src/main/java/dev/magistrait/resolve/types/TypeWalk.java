package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import java.util.List;

/** Visits a type and all types and bounds inside it, outside in and each once: what a visit is told of, it leaves to the walk. */
public abstract class TypeWalk {

    protected void dyn(RustType.Dyn type) {}

    protected void impl(RustType.Impl type) {}

    protected void named(RustType.Named type) {}

    /** The trait in {@code <T as Trait>::Name}. */
    protected void projected(TypePath trait, RustType.Qualified type) {}

    protected void reference(RustType.Reference type) {}

    /** A bound of an associated type given in a path, {@code Iterator<Item: Bound>}. */
    protected void bound(Bound.Trait bound) {}

    public final void types(List<RustType> types) {
        for (RustType type : types) {
            type(type);
        }
    }

    public final void type(RustType type) {
        // Most types are names.
        if (type instanceof RustType.Named named) {
            named(named);
            path(named.path());
        } else {
            others(type);
        }
    }

    private void others(RustType type) {
        switch (type) {
            case RustType.Named named -> type(named);
            case RustType.Dyn dyn -> {
                dyn(dyn);
                bounds(dyn.bounds());
            }
            case RustType.Impl impl -> {
                impl(impl);
                bounds(impl.bounds());
            }
            case RustType.Qualified qualified -> {
                type(qualified.self());
                qualified.trait().forEach(t -> {
                    projected(t, qualified);
                    path(t);
                });
                types(qualified.arguments());
            }
            case RustType.Reference reference -> {
                reference(reference);
                type(reference.target());
            }
            case RustType.Tuple tuple -> types(tuple.parts());
            case RustType.Other other -> types(other.parts());
        }
    }

    /** The types inside the bounds; the bounds' own traits are the caller's matter. */
    public final void bounds(List<Bound> bounds) {
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait) {
                path(trait.path());
            }
        }
    }

    public final void path(TypePath path) {
        for (TypePath.Segment segment : path.segments()) {
            if (!segment.arguments().isEmpty()) {
                types(segment.arguments());
            }
            if (!segment.bindings().isEmpty()) {
                segment.bindings().forEach(this::binding);
            }
        }
    }

    private void binding(TypePath.Binding binding) {
        types(binding.type());
        bounds(binding.bounds());
        for (Bound bound : binding.bounds()) {
            if (bound instanceof Bound.Trait trait) {
                bound(trait);
            }
        }
    }
}
