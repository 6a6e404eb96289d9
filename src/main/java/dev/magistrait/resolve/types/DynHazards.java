package dev.magistrait.resolve.types;

import dev.magistrait.fact.DynHazard;
import dev.magistrait.fact.DynHazard.Cause;
import dev.magistrait.fact.Lineage;
import dev.magistrait.fact.Step;
import dev.magistrait.fact.TraitId;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What keeps a trait from being a trait object besides async methods, in the trait itself and above it. */
public final class DynHazards {

    /** So many bounds of a way are told. */
    private static final int MOST_STEPS = 4;

    private final SizedBounds sized;
    private final Map<TraitId, TraitNode> nodes = new HashMap<>();
    private final Map<TraitId, List<Own>> known = new HashMap<>();
    private final Lineage.Nearest nearest;

    /** One cause in a trait, wherever a {@code dyn} below it stands. */
    private record Own(Cause cause, String item, Cfg cfg, Region region) {}

    /** Looks at some traits and at all above them. */
    public DynHazards(Resolver resolver, Supertraits supertraits, Collection<TraitNode> traits) {
        this.sized = new SizedBounds(resolver);
        for (TraitNode node : supertraits.closed(traits)) {
            nodes.put(node.id, node);
            known.put(node.id, own(node));
        }
        // One more than is looked at tells that there are more.
        this.nearest = supertraits
                .lineage(traits)
                .nearest(t -> !known.getOrDefault(t, List.of()).isEmpty(), Lineage.MOST_OFFENDERS + 1);
    }

    public List<DynHazard> facts(TraitNode node) {
        List<DynHazard> found = new ArrayList<>();
        add(node, node.id, List.of(), found);
        nearest.above(node.id).forEach(a -> add(node, a, nearest.way(node.id, a, MOST_STEPS), found));
        return found;
    }

    private void add(TraitNode node, TraitId offender, List<Step> via, List<DynHazard> into) {
        known.getOrDefault(offender, List.of())
                .forEach(o -> into.add(fact(node, nodes.getOrDefault(offender, node), via, o)));
    }

    private static DynHazard fact(TraitNode node, TraitNode ancestor, List<Step> via, Own own) {
        return new DynHazard(
                node.id,
                ancestor.id,
                own.cause(),
                own.item(),
                via,
                ancestor.macros.obscured(),
                ancestor.file().place(own.cfg(), own.region()));
    }

    private List<Own> own(TraitNode node) {
        List<Own> found = new ArrayList<>();
        TraitItem item = node.item();
        for (Bound.Trait bound : Traits.supertraits(node)) {
            supertrait(node, bound)
                    .ifPresent(c -> found.add(new Own(c, bound.path().last(), item.cfg(), bound.region())));
        }
        item.constants().forEach(c -> found.add(new Own(Cause.CONSTANT, c, item.cfg(), item.region())));
        item.types().stream()
                .filter(t -> t.generic() && !t.selfSized())
                .forEach(t -> found.add(new Own(Cause.GENERIC_TYPE, t.name(), t.cfg(), item.region())));
        for (FnItem method : item.methods()) {
            method(node, method).ifPresent(c -> found.add(new Own(c, method.name(), method.cfg(), method.region())));
        }
        return found;
    }

    private Optional<Cause> supertrait(TraitNode node, Bound.Trait bound) {
        if (bound.path().segments().getLast().arguments().stream().anyMatch(DynHazards::namesSelf)) {
            return Optional.of(Cause.SELF_TYPE);
        }
        return sized.foreign(node.file(), node.item().inner(), bound)
                .map(name -> name.equals("Sized") ? Cause.SIZED : Cause.SUPERTRAIT);
    }

    private Optional<Cause> method(TraitNode node, FnItem method) {
        if (sized.keepsOut(node.file(), method)) {
            return Optional.empty();
        }
        if (method.receiver().kind() == FnItem.Receiver.Kind.NONE) {
            return Optional.of(Cause.NO_RECEIVER);
        }
        if (node.file().scope(method.inner()).generics().stream()
                .anyMatch(g -> g.kind() != GenericParam.Kind.LIFETIME)) {
            return Optional.of(Cause.GENERIC_METHOD);
        }
        if (method.params().stream().anyMatch(p -> Methods.holdsImpl(p.type()))) {
            return Optional.of(Cause.IMPL_ARGUMENT);
        }
        return signature(method);
    }

    private static Optional<Cause> signature(FnItem method) {
        if (method.receiver().type() instanceof RustType.Reference reference
                && reference.target() instanceof RustType.Named named
                && !named.path().is("Self")
                && namesSelf(named)) {
            return Optional.of(Cause.RECEIVER);
        }
        boolean self = namesSelf(method.returns()) || method.params().stream().anyMatch(p -> namesSelf(p.type()));
        return self ? Optional.of(Cause.SELF_TYPE) : Optional.empty();
    }

    /** Whether {@code Self} stands in the type other than to name an associated type. */
    private static boolean namesSelf(RustType type) {
        return switch (type) {
            case RustType.Named named ->
                named.path().is("Self")
                        || named.path().segments().stream()
                                .flatMap(s -> s.arguments().stream())
                                .anyMatch(DynHazards::namesSelf);
            case RustType.Qualified qualified -> !qualified.self().isPath("Self") && namesSelf(qualified.self());
            case RustType.Dyn dyn -> inBounds(dyn.bounds());
            case RustType.Impl impl -> inBounds(impl.bounds());
            case RustType.Reference reference -> namesSelf(reference.target());
            case RustType.Tuple tuple -> tuple.parts().stream().anyMatch(DynHazards::namesSelf);
            case RustType.Other other -> other.parts().stream().anyMatch(DynHazards::namesSelf);
        };
    }

    private static boolean inBounds(List<Bound> bounds) {
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait
                    && trait.path().segments().stream()
                            .flatMap(s -> s.arguments().stream())
                            .anyMatch(DynHazards::namesSelf)) {
                return true;
            }
        }
        return false;
    }
}
