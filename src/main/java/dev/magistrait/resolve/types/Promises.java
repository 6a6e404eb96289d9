package dev.magistrait.resolve.types;

import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Macros;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a trait promises that the future of a method is {@code Send}. */
public final class Promises {

    private static final Set<String> SEND = Set.of("std::marker::Send", "core::marker::Send");

    private final Resolver resolver;
    private final Traits traits;

    public Promises(Traits traits) {
        this.resolver = traits.resolver();
        this.traits = traits;
    }

    /**
     * A promise.
     *
     * @param when the builds that have it, and both methods
     */
    public record Promise(Span span, Cfg when) {}

    public Optional<Promise> of(Implemented at) {
        return boxed(at)
                .or(() -> made(at))
                .or(() -> written(at))
                .filter(p -> p.when().satisfiable());
    }

    /** Where a trait promises it of the body that a method has by default. */
    public Optional<Promise> ofDefault(TraitNode node, FnItem method) {
        SourceUnit file = node.file();
        Cfg when = file.cfg(method.cfg());
        Optional<Promise> found = method.isAsync()
                ? Optional.of(node.macros)
                        .filter(Macros::boxes)
                        .map(m -> new Promise(m.boxing().span(), when.and(withSend(m))))
                : written(node, method).map(r -> new Promise(file.span(r), when));
        return found.filter(p -> p.when().satisfiable());
    }

    private static Optional<Promise> boxed(Implemented at) {
        Macros trait = at.node().macros;
        if (!at.declared().isAsync()
                || !at.method().isAsync()
                || !trait.boxes()
                || !at.macros().boxes()) {
            return Optional.empty();
        }
        Cfg when = at.when().and(withSend(trait)).and(withSend(at.macros()));
        return Optional.of(new Promise(trait.boxing().span(), when));
    }

    private static Cfg withSend(Macros macros) {
        return macros.boxedWhen().and(macros.boxedLocallyWhen().not());
    }

    private Optional<Promise> made(Implemented at) {
        TraitNode node = at.node();
        boolean future = at.declared().isAsync()
                || (at.declared().returns() instanceof RustType.Impl impl
                        && traits.anyNames(node.file(), at.declared().inner(), impl.bounds(), "Future"));
        if (!future || !node.makesSend || at.variant() == node.variant.isEmpty()) {
            return Optional.empty();
        }
        MacroUse make = node.macros.making();
        return Optional.of(new Promise(make.span(), at.nativeWhen().and(make.condition())));
    }

    private Optional<Promise> written(Implemented at) {
        SourceUnit file = at.node().file();
        return written(at.node(), at.declared()).map(r -> new Promise(file.span(r), at.nativeWhen()));
    }

    private Optional<Region> written(TraitNode node, FnItem declared) {
        SourceUnit file = node.file();
        int scope = declared.inner();
        if (!(declared.returns() instanceof RustType.Impl impl)
                || declared.isAsync()
                || !traits.anyNames(file, scope, impl.bounds(), "Future")) {
            return Optional.empty();
        }
        return impl.bounds().stream()
                .filter(b -> b instanceof Bound.Trait trait && !trait.relaxed() && isSend(file, scope, trait))
                .findFirst()
                .map(Bound::region);
    }

    /** {@code Send}, or a trait that has it above it in every build. */
    private boolean isSend(SourceUnit file, int scope, Bound.Trait bound) {
        List<Hit> hits = resolver.resolve(file, scope, bound.path(), Namespace.TYPE);
        return hits.size() == 1
                && switch (hits.getFirst().def()) {
                    case Def.Foreign foreign -> SEND.contains(foreign.path());
                    case Def.OfTrait trait ->
                        trait.node().item().cfg().equals(Cfg.always())
                                && Traits.supertraits(trait.node()).stream().anyMatch(s -> isStandard(trait.node(), s));
                    default -> false;
                };
    }

    private boolean isStandard(TraitNode node, Bound.Trait bound) {
        List<Hit> hits = resolver.resolve(node.file(), node.item().inner(), bound.path(), Namespace.TYPE);
        return hits.size() == 1
                && hits.getFirst().def() instanceof Def.Foreign foreign
                && SEND.contains(foreign.path());
    }
}
