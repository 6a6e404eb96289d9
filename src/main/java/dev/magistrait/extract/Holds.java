package dev.magistrait.extract;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import java.util.List;

/** Whether a type holds {@code dyn} or {@code impl} anywhere. */
final class Holds {

    private Holds() {}

    static boolean trait(RustType type) {
        return switch (type) {
            case RustType.Dyn object -> true;
            case RustType.Impl opaque -> true;
            case RustType.Named named -> inPath(named.path());
            case RustType.Qualified qualified ->
                trait(qualified.self())
                        || qualified.trait().stream().anyMatch(Holds::inPath)
                        || any(qualified.arguments());
            case RustType.Reference reference -> trait(reference.target());
            case RustType.Tuple tuple -> any(tuple.parts());
            case RustType.Other other -> any(other.parts());
        };
    }

    private static boolean any(List<RustType> types) {
        for (RustType type : types) {
            if (trait(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inPath(TypePath path) {
        for (TypePath.Segment segment : path.segments()) {
            if (any(segment.arguments()) || inBindings(segment.bindings())) {
                return true;
            }
        }
        return false;
    }

    private static boolean inBindings(List<TypePath.Binding> bindings) {
        for (TypePath.Binding binding : bindings) {
            if (any(binding.type()) || inBounds(binding.bounds())) {
                return true;
            }
        }
        return false;
    }

    private static boolean inBounds(List<Bound> bounds) {
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait && inPath(trait.path())) {
                return true;
            }
        }
        return false;
    }
}
