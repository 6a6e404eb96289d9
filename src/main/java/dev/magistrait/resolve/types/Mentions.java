package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import java.util.stream.Stream;

/** Whether types name a type parameter or lifetime. */
public final class Mentions {

    private Mentions() {}

    public static boolean names(RustType type, String name) {
        return switch (type) {
            case RustType.Named named -> inPath(named.path(), name);
            case RustType.Qualified qualified ->
                names(qualified.self(), name)
                        || qualified.trait().stream().anyMatch(p -> inPath(p, name))
                        || qualified.arguments().stream().anyMatch(t -> names(t, name));
            case RustType.Reference reference -> reference.lifetime().equals(name) || names(reference.target(), name);
            case RustType.Tuple tuple -> tuple.parts().stream().anyMatch(t -> names(t, name));
            case RustType.Other other -> other.parts().stream().anyMatch(t -> names(t, name));
            case RustType.Dyn dyn -> dyn.bounds().stream().anyMatch(b -> inBound(b, name));
            case RustType.Impl impl -> impl.bounds().stream().anyMatch(b -> inBound(b, name));
        };
    }

    /** Whether a reference has the lifetime, in a type that cannot be another one than it reads. */
    static boolean refers(RustType type, String lifetime) {
        return switch (type) {
            case RustType.Reference reference ->
                reference.lifetime().equals(lifetime) || refers(reference.target(), lifetime);
            case RustType.Tuple tuple -> tuple.parts().stream().anyMatch(t -> refers(t, lifetime));
            default -> false;
        };
    }

    /**
     * Whether a parameter's type says that a type lives as long as a lifetime: {@code &'a T}, {@code &'a [T]}. What stands in the bounds of an
     * {@code impl Trait} or before {@code ::} need not, and a lifetime beside it, {@code X<'a, T>}, says something only if the type does inside.
     */
    public static boolean within(RustType type, String lifetime, String name) {
        return switch (type) {
            case RustType.Reference reference
            when reference.lifetime().equals(lifetime) -> holds(reference.target(), name);
            case RustType.Reference reference -> within(reference.target(), lifetime, name);
            case RustType.Named named ->
                named.path().segments().stream()
                        .flatMap(s -> s.arguments().stream())
                        .anyMatch(t -> within(t, lifetime, name));
            case RustType.Tuple tuple -> tuple.parts().stream().anyMatch(t -> within(t, lifetime, name));
            case RustType.Other other -> other.parts().stream().anyMatch(t -> within(t, lifetime, name));
            case RustType.Qualified _ -> false;
            case RustType.Dyn _ -> false;
            case RustType.Impl _ -> false;
        };
    }

    /** Whether the type lives no longer than what the name stands for. */
    private static boolean holds(RustType type, String name) {
        return switch (type) {
            case RustType.Named named
            when named.path().segments().size() == 1 ->
                named.isPath(name) || arguments(named.path()).anyMatch(t -> holds(t, name));
            case RustType.Named named ->
                !named.path().segments().getFirst().name().equals(name)
                        && arguments(named.path()).anyMatch(t -> holds(t, name));
            case RustType.Reference reference -> holds(reference.target(), name);
            case RustType.Tuple tuple -> tuple.parts().stream().anyMatch(t -> holds(t, name));
            case RustType.Other other -> other.parts().stream().anyMatch(t -> holds(t, name));
            case RustType.Dyn dyn -> dyn.bounds().stream().anyMatch(b -> inBound(b, name));
            case RustType.Qualified _ -> false;
            case RustType.Impl _ -> false;
        };
    }

    /** Of the last segment: those before it belong to a module or type that the path goes through. */
    private static Stream<RustType> arguments(TypePath path) {
        return path.segments().getLast().arguments().stream();
    }

    static boolean inBound(Bound bound, String name) {
        return switch (bound) {
            case Bound.Trait trait -> inPath(trait.path(), name);
            case Bound.Lifetime lifetime -> lifetime.name().equals(name);
            case Bound.Use use -> use.captured().contains(name);
        };
    }

    private static boolean inPath(TypePath path, String name) {
        if (path.segments().getFirst().name().equals(name)) {
            return true;
        }
        return path.segments().stream()
                .anyMatch(s -> s.lifetimes().contains(name)
                        || s.arguments().stream().anyMatch(t -> names(t, name))
                        || s.bindings().stream().anyMatch(b -> inBinding(b, name)));
    }

    private static boolean inBinding(TypePath.Binding binding, String name) {
        return binding.type().stream().anyMatch(t -> names(t, name))
                || binding.bounds().stream().anyMatch(b -> inBound(b, name));
    }
}
