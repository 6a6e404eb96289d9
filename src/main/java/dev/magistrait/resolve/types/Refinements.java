package dev.magistrait.resolve.types;

import dev.magistrait.fact.Refinement;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Lints;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares the return types of impls with what their traits promise, as rustc's {@code refining_impl_trait} does. */
public final class Refinements {

    private static final Set<String> REACHABLE = Set.of("refining_impl_trait", "refining_impl_trait_reachable");
    private static final Set<String> INTERNAL = Set.of("refining_impl_trait", "refining_impl_trait_internal");
    private static final Set<String> FUNDAMENTAL = Set.of("Box", "Pin");

    private final Traits traits;
    private final OpaqueTypes opaque;

    public Refinements(Traits traits) {
        this.traits = traits;
        this.opaque = new OpaqueTypes(traits.resolver());
    }

    public Optional<Refinement> of(Implemented at) {
        Cfg when = at.nativeWhen();
        if ((!Methods.holdsImpl(at.declared().returns()) && !at.declared().isAsync()) || !when.satisfiable()) {
            return Optional.empty();
        }
        OpaqueTypes.Side promised =
                new OpaqueTypes.Side(asFuture(at.promised(), at.declared()), at.declared(), Set.of());
        OpaqueTypes.Side given = new OpaqueTypes.Side(asFuture(at.given(), at.method()), at.method(), Set.of());
        return opaque.difference(promised.making(BoundKeys.made(at.node(), at.variant())), given)
                .map(text -> fact(at, when, text));
    }

    /** {@code async fn -> T} is {@code fn -> impl Future<Output = T>}. */
    private static Typed asFuture(Typed returned, FnItem method) {
        if (!method.isAsync()) {
            return returned;
        }
        TypePath.Binding output = new TypePath.Binding("Output", List.of(returned.type()), List.of());
        TypePath.Segment future = new TypePath.Segment("Future", List.of(), List.of(output), List.of());
        TypePath path = new TypePath(true, List.of(TypePath.Segment.of("core"), TypePath.Segment.of("future"), future));
        Region region = method.returnRegion();
        return returned.with(
                new RustType.Impl(List.of(new dev.magistrait.outline.Bound.Trait(path, false, region)), region));
    }

    private Refinement fact(Implemented at, Cfg when, String text) {
        SourceUnit file = at.file();
        int scope = at.method().inner();
        return new Refinement(
                at.node().id,
                at.method().name(),
                at.selfType(),
                text,
                at.node().file().crate != file.crate,
                privateType(at),
                Lints.silenced(file, scope, REACHABLE),
                Lints.silenced(file, scope, INTERNAL),
                at.node().file().span(at.declared().returnRegion()),
                file.place(when, at.method().returnRegion()));
    }

    private boolean privateType(Implemented at) {
        List<RustType> types = new ArrayList<>(List.of(at.impl().self()));
        at.impl()
                .trait()
                .forEach(t -> types.addAll(t.path().segments().getLast().arguments()));
        return types.stream().anyMatch(t -> privateType(at, t));
    }

    private boolean privateType(Implemented at, RustType type) {
        return switch (type) {
            case RustType.Reference reference -> privateType(at, reference.target());
            case RustType.Named named
            when FUNDAMENTAL.contains(named.path().last()) ->
                named.path().segments().getLast().arguments().stream().anyMatch(t -> privateType(at, t));
            case RustType.Named named ->
                traits.resolver().resolve(at.file(), at.impl().inner(), named.path(), Namespace.TYPE).stream()
                        .anyMatch(h -> h.def() instanceof Def.OfType of
                                && !of.type().item().visibility().isPublic());
            default -> false;
        };
    }
}
