package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import java.util.List;
import java.util.Optional;

/** Finds types with a lifetime parameter that is not written: {@code Ref} for {@code Ref<'_>}. */
final class HiddenLifetimes {

    private final Resolver resolver;

    HiddenLifetimes(Resolver resolver) {
        this.resolver = resolver;
    }

    /** The first one, where an {@code async fn} has to write it. */
    Optional<String> inAsyncFn(Typed at) {
        return find(at, true, false);
    }

    /**
     * The first one, where {@code async_trait} puts it into a boxed future that is said to live as long as lifetimes that have names. What is
     * behind a reference lives as long as the reference. The bound of {@code dyn Trait + '_} gets no name either.
     */
    Optional<String> underMacro(Typed at) {
        return find(at, false, true);
    }

    private Optional<String> find(Typed at, boolean behindReferences, boolean inBounds) {
        return switch (at.type()) {
            case RustType.Named named
            when hides(at, named) -> Optional.of("`" + named.path().last() + "`");
            case RustType.Named named ->
                any(at, named.path().segments().getLast().arguments(), behindReferences, inBounds);
            case RustType.Reference reference ->
                behindReferences ? find(at.with(reference.target()), true, inBounds) : Optional.empty();
            case RustType.Tuple tuple -> any(at, tuple.parts(), behindReferences, inBounds);
            case RustType.Other other ->
                other.text().equals("fn") ? Optional.empty() : any(at, other.parts(), behindReferences, inBounds);
            case RustType.Dyn dyn
            when inBounds && dyn.bounds().stream().anyMatch(HiddenLifetimes::isElided) -> Optional.of("`dyn … + '_`");
            case RustType.Dyn _ -> Optional.empty();
            case RustType.Impl _ -> Optional.empty();
            case RustType.Qualified _ -> Optional.empty();
        };
    }

    private Optional<String> any(Typed at, List<RustType> types, boolean behindReferences, boolean inBounds) {
        return types.stream()
                .flatMap(t -> find(at.with(t), behindReferences, inBounds).stream())
                .findFirst();
    }

    private static boolean isElided(Bound bound) {
        return bound instanceof Bound.Lifetime lifetime && lifetime.name().equals(Lifetimes.ELIDED);
    }

    private boolean hides(Typed at, RustType.Named named) {
        if (!named.path().segments().getLast().lifetimes().isEmpty()) {
            return false;
        }
        List<Hit> hits = resolver.resolve(at.file(), at.scope(), named.path(), Namespace.TYPE);
        return !hits.isEmpty() && hits.stream().allMatch(h -> Lifetimes.parameters(h) > 0);
    }
}
