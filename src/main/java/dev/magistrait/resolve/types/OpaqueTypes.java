package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.Resolver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says how the opaque types of an impl's signature differ from those of the trait's. */
final class OpaqueTypes {

    private final Resolver resolver;
    private final BoundKeys keys;

    OpaqueTypes(Resolver resolver) {
        this.resolver = resolver;
        this.keys = new BoundKeys(resolver);
    }

    /**
     * A return type, or a part of one.
     *
     * @param method whose it is
     * @param made bounds that a macro adds to it
     */
    record Side(Typed at, FnItem method, Set<String> made) {
        Side making(Set<String> bounds) {
            return new Side(at, method, bounds);
        }

        Side part(RustType type) {
            return new Side(at.with(type), method, Set.of());
        }

        RustType type() {
            return at.type();
        }
    }

    /** How the impl promises more than the trait, in words; empty when it does not, or when that cannot be told. */
    Optional<String> difference(Side trait, Side impl) {
        List<RustType.Impl> promised = OpaqueParts.outermost(trait.type());
        List<RustType.Impl> given = OpaqueParts.outermost(impl.type());
        if (promised.isEmpty() || OpaqueParts.unreadable(impl.type())) {
            return Optional.empty();
        }
        if (given.size() < promised.size()) {
            return Optional.of("names a type that the trait leaves open");
        }
        if (given.size() > promised.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < promised.size(); i++) {
            Optional<String> found = compare(trait, promised.get(i), impl, given.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> compare(Side trait, RustType.Impl promised, Side impl, RustType.Impl given) {
        Map<Bound.Trait, BoundKeys.Keys> ours = keys.all(impl.at(), given.bounds());
        Map<Bound.Trait, BoundKeys.Keys> theirs = keys.all(trait.at(), promised.bounds());
        for (Bound bound : given.bounds()) {
            if (bound instanceof Bound.Trait of && ours.containsKey(of)) {
                Optional<String> found = trait(trait, theirs, impl, of, ours);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        boolean mayOutlive = theirs.values().stream().anyMatch(BoundKeys.Keys::mayOutlive);
        return (mayOutlive ? Optional.<String>empty() : lifetimes(promised, given))
                .or(() -> captures(promised, impl, given));
    }

    private Optional<String> trait(
            Side trait,
            Map<Bound.Trait, BoundKeys.Keys> theirs,
            Side impl,
            Bound.Trait bound,
            Map<Bound.Trait, BoundKeys.Keys> ours) {
        BoundKeys.Keys own = ours.getOrDefault(bound, new BoundKeys.Keys(Set.of(), Set.of(), true));
        List<Bound.Trait> same = theirs.keySet().stream()
                .filter(t -> own.meets(theirs.getOrDefault(t, own)))
                .toList();
        if (same.size() == 1) {
            return parts(trait, same.getFirst(), impl, bound, repeated(own, ours));
        }
        boolean known = !same.isEmpty()
                || own.own().isEmpty()
                || own.own().contains("Sized")
                || own.own().stream().anyMatch(trait.made()::contains)
                || theirs.values().stream().anyMatch(t -> t.open() || own.impliedBy(t));
        return known ? Optional.empty() : Optional.of("adds `" + bound.path() + "`");
    }

    private static boolean repeated(BoundKeys.Keys own, Map<Bound.Trait, BoundKeys.Keys> ours) {
        return ours.values().stream().filter(own::meets).count() > 1;
    }

    /** What two bounds of one trait say of its parameters and associated types. */
    private Optional<String> parts(Side trait, Bound.Trait promised, Side impl, Bound.Trait given, boolean repeated) {
        TypePath.Segment theirs = promised.path().segments().getLast();
        TypePath.Segment ours = given.path().segments().getLast();
        if (repeated) {
            return Optional.of("adds a second `" + ours.name() + "`");
        }
        for (TypePath.Binding binding : ours.bindings()) {
            Optional<TypePath.Binding> same = theirs.bindings().stream()
                    .filter(b -> b.name().equals(binding.name()))
                    .findFirst();
            if (same.isEmpty()) {
                return Optional.of("adds what `" + binding.name() + "` of `" + ours.name() + "` is");
            }
            Optional<String> inner = binding(trait, same.get(), impl, binding);
            if (inner.isPresent()) {
                return inner;
            }
        }
        return arguments(trait, theirs, impl, ours);
    }

    private Optional<String> binding(Side trait, TypePath.Binding promised, Side impl, TypePath.Binding given) {
        if (promised.type().isEmpty() || given.type().isEmpty()) {
            boolean more = promised.type().isEmpty() && !given.type().isEmpty();
            return more ? Optional.of("adds what `" + given.name() + "` is") : Optional.empty();
        }
        return difference(
                trait.part(promised.type().getFirst()), impl.part(given.type().getFirst()));
    }

    private Optional<String> arguments(Side trait, TypePath.Segment promised, Side impl, TypePath.Segment given) {
        int count = Math.min(promised.arguments().size(), given.arguments().size());
        for (int i = 0; i < count; i++) {
            Optional<String> inner = difference(
                    trait.part(promised.arguments().get(i)),
                    impl.part(given.arguments().get(i)));
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> lifetimes(RustType.Impl promised, RustType.Impl given) {
        List<String> theirs = outlives(promised);
        List<String> ours = outlives(given);
        if (ours.size() > theirs.size()) {
            return Optional.of("adds `" + ours.getLast() + "`");
        }
        boolean forever = ours.contains("'static") && !theirs.contains("'static");
        return forever ? Optional.of("adds `'static`") : Optional.empty();
    }

    private static List<String> outlives(RustType.Impl type) {
        Set<String> found = new HashSet<>();
        List<String> ordered = new ArrayList<>();
        for (Bound bound : type.bounds()) {
            if (bound instanceof Bound.Lifetime lifetime && found.add(lifetime.name())) {
                ordered.add(lifetime.name());
            }
        }
        return ordered;
    }

    /** A {@code use<..>} that leaves out a lifetime which the trait captures. */
    private Optional<String> captures(RustType.Impl promised, Side impl, RustType.Impl given) {
        boolean fewer = uses(promised).isEmpty()
                && uses(given).stream()
                        .anyMatch(u -> !Lifetimes.of(impl.at().file(), impl.method(), resolver)
                                .allIn(u));
        return fewer ? Optional.of("captures less than the trait says") : Optional.empty();
    }

    private static List<Bound.Use> uses(RustType.Impl type) {
        return type.bounds().stream()
                .filter(Bound.Use.class::isInstance)
                .map(Bound.Use.class::cast)
                .toList();
    }
}
