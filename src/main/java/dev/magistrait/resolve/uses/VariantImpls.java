package dev.magistrait.resolve.uses;

import dev.magistrait.fact.DoubleImpl;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Middleware;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.flow.Interest;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.TypeText;
import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The impls of traits that {@code trait_variant::make} doubles, of both forms. */
final class VariantImpls {

    private final Resolver resolver;
    private final Map<TraitNode, List<Known>> impls = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    /**
     * An impl.
     *
     * @param self what the type is, without its arguments; nothing for one without a name, or a type parameter
     * @param arguments what kind of arguments the type has
     */
    record Known(SourceUnit file, ImplItem impl, boolean variant, Optional<Object> self, Arguments arguments) {

        Cfg cfg() {
            return file.cfg(impl.cfg());
        }
    }

    /** The arguments of a type that is implemented for. */
    enum Arguments {
        NONE,
        /** Each is another parameter of the impl. */
        OPEN,
        /** The same, and the parameters are bounded. */
        BOUNDED,
        OTHER
    }

    private VariantImpls(Resolver resolver) {
        this.resolver = resolver;
    }

    static VariantImpls of(List<CrateUnit> crates, Resolver resolver, Interest interest) {
        VariantImpls all = new VariantImpls(resolver);
        if (!interest.variants()) {
            return all;
        }
        for (CrateUnit crate : crates) {
            for (SourceUnit file : crate.files) {
                for (ImplItem impl : file.outline.impls()) {
                    if (file.live(impl.scope()) && !impl.negative()) {
                        impl.trait().stream()
                                .filter(t -> interest.mayMean(t.path().last()))
                                .forEach(t -> all.add(file, impl, t));
                    }
                }
            }
        }
        return all;
    }

    private void add(SourceUnit file, ImplItem impl, Bound.Trait bound) {
        for (Hit hit : resolver.resolve(file, impl.scope(), bound.path(), Namespace.TYPE)) {
            if (hit.def() instanceof Def.OfTrait trait
                    && !trait.node().variant.isEmpty()
                    && file.cfg(impl.cfg()).compatible(hit.cfg())) {
                boolean variant = !trait.variant().isEmpty();
                Optional<Bound.Trait> inner = inner(file, impl, trait.node());
                inner.ifPresent(b ->
                        facts.add(new Middleware(trait.node().id, file.span(impl.region()), file.span(b.region()))));
                impls.computeIfAbsent(trait.node(), n -> new ArrayList<>())
                        .add(new Known(file, impl, variant, self(file, impl), arguments(file, impl)));
            }
        }
    }

    /** The bound by which a parameter inside the type has the trait itself, in either form. */
    private Optional<Bound.Trait> inner(SourceUnit file, ImplItem impl, TraitNode node) {
        Scope scope = file.scope(impl.inner());
        for (GenericParam param : scope.generics()) {
            if (impl.self().isPath(param.name())) {
                return Optional.empty();
            }
        }
        List<Bound> bounds = new ArrayList<>();
        scope.generics().forEach(p -> bounds.addAll(p.bounds()));
        scope.where().stream().map(WherePredicate::bounds).forEach(bounds::addAll);
        return bounds.stream()
                .filter(Bound.Trait.class::isInstance)
                .map(Bound.Trait.class::cast)
                .filter(b -> resolver.resolve(file, impl.inner(), b.path(), Namespace.TYPE).stream()
                        .anyMatch(h -> h.def() instanceof Def.OfTrait of && of.node() == node))
                .findFirst();
    }

    private Optional<Object> self(SourceUnit file, ImplItem impl) {
        if (!(impl.self() instanceof RustType.Named named)) {
            return Optional.empty();
        }
        return key(file, impl.inner(), named);
    }

    /** What tells a type from all others, its arguments aside. */
    Optional<Object> key(SourceUnit file, int scope, RustType.Named named) {
        for (Hit hit : resolver.resolve(file, scope, named.path(), Namespace.TYPE)) {
            if (hit.def() instanceof Def.OfType type) {
                return Optional.of(type.type().item());
            }
            if (hit.def() instanceof Def.Foreign foreign) {
                return Optional.of(foreign.path());
            }
        }
        return Optional.empty();
    }

    private static Arguments arguments(SourceUnit file, ImplItem impl) {
        if (!(impl.self() instanceof RustType.Named named)) {
            return Arguments.OTHER;
        }
        List<RustType> given = named.path().segments().getLast().arguments();
        if (given.isEmpty()) {
            return Arguments.NONE;
        }
        Scope scope = file.scope(impl.inner());
        List<String> params = scope.generics().stream().map(GenericParam::name).toList();
        List<String> open = new ArrayList<>();
        for (RustType type : given) {
            if (type instanceof RustType.Named n
                    && n.path().segments().size() == 1
                    && params.contains(n.path().last())
                    && !open.contains(n.path().last())) {
                open.add(n.path().last());
            }
        }
        if (open.size() < given.size()) {
            return Arguments.OTHER;
        }
        boolean bounded = !scope.where().isEmpty()
                || scope.generics().stream().anyMatch(g -> !g.bounds().isEmpty());
        return bounded ? Arguments.BOUNDED : Arguments.OPEN;
    }

    /** The impls of a trait, of both forms. */
    List<Known> of(TraitNode node) {
        return impls.getOrDefault(node, List.of());
    }

    /** Wrappers around their own trait, and types that have both forms otherwise. */
    List<Fact> facts() {
        List<Fact> all = new ArrayList<>(facts);
        impls.forEach((node, known) -> {
            for (Known local : known) {
                known.stream()
                        .filter(v -> !local.variant() && v.variant() && collide(node, local, v))
                        .findFirst()
                        .ifPresent(v -> all.add(doubled(node, local, v)));
            }
        });
        return all;
    }

    private boolean collide(TraitNode node, Known local, Known variant) {
        return local.self().isPresent()
                && local.self().equals(variant.self())
                && local.cfg().compatible(variant.cfg())
                && inner(local.file(), local.impl(), node).isEmpty()
                && inner(variant.file(), variant.impl(), node).isEmpty()
                && meet(local.arguments(), variant.arguments());
    }

    /** Whether some type is covered by both. Of a bound it is not known what meets it, except that both may. */
    private static boolean meet(Arguments one, Arguments other) {
        if (one == Arguments.NONE || other == Arguments.NONE) {
            return one == other;
        }
        boolean open = one == Arguments.OPEN || other == Arguments.OPEN;
        boolean both = one != Arguments.OTHER && other != Arguments.OTHER;
        return both || open;
    }

    private static DoubleImpl doubled(TraitNode node, Known local, Known variant) {
        return new DoubleImpl(
                node.id,
                TypeText.of(local.impl().self()),
                local.cfg().and(variant.cfg()),
                local.file().span(local.impl().region()),
                variant.file().span(variant.impl().region()));
    }
}
