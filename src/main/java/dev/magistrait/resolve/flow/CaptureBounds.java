package dev.magistrait.resolve.flow;

import dev.magistrait.fact.CaptureBound;
import dev.magistrait.fact.CaptureBound.Form;
import dev.magistrait.fact.TraitId;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Implemented;
import dev.magistrait.resolve.types.Lifetimes;
import dev.magistrait.resolve.types.Mentions;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.TypeWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds bounds on opaque types that only repeat what methods of traits and their impls do anyway: capture every generic parameter in scope.
 */
public final class CaptureBounds {

    private final Traits traits;

    public CaptureBounds(Traits traits) {
        this.traits = traits;
    }

    public List<CaptureBound> inTrait(SourceUnit file, TraitNode node, FnItem method) {
        return in(file, node.id, method, List.of());
    }

    public List<CaptureBound> inImpl(Implemented at) {
        List<RustType> header = new ArrayList<>(List.of(at.impl().self()));
        at.impl().trait().forEach(t -> header.add(new RustType.Named(t.path(), t.region())));
        return in(at.file(), at.node().id, at.method(), header);
    }

    private List<CaptureBound> in(SourceUnit file, TraitId trait, FnItem method, List<RustType> header) {
        List<CaptureBound> found = new ArrayList<>();
        new TypeWalk() {
            @Override
            protected void impl(RustType.Impl impl) {
                for (Bound bound : impl.bounds()) {
                    form(file, method, header, bound)
                            .ifPresent(f -> found.add(new CaptureBound(
                                    trait, method.name(), text(bound), f, file.place(method.cfg(), bound.region()))));
                }
            }
        }.type(method.returns());
        return found;
    }

    private Optional<Form> form(SourceUnit file, FnItem method, List<RustType> header, Bound bound) {
        return switch (bound) {
            case Bound.Lifetime lifetime ->
                redundant(file, method, header, lifetime) ? Optional.of(Form.OUTLIVES) : Optional.empty();
            case Bound.Use use ->
                Lifetimes.of(file, method, traits.resolver()).allIn(use) && elided(file, method, header) == 0
                        ? Optional.of(Form.USE)
                        : Optional.empty();
            case Bound.Trait trait -> trick(file, method, trait) ? Optional.of(Form.TRICK) : Optional.empty();
        };
    }

    private int elided(SourceUnit file, FnItem method, List<RustType> header) {
        return Lifetimes.elided(file, method.scope(), header, traits.resolver());
    }

    /** Whether the bound is of the only lifetime in scope, and every type in scope lives as long by what the parameters say. */
    private boolean redundant(SourceUnit file, FnItem method, List<RustType> header, Bound.Lifetime bound) {
        Lifetimes scope = Lifetimes.of(file, method, traits.resolver());
        boolean own = bound.name().equals(Lifetimes.ELIDED) || bound.name().equals(scope.receiver());
        return own
                && !scope.receiver().isEmpty()
                && scope.count() == 1
                && elided(file, method, header) == 0
                && scope.types().stream().allMatch(t -> implied(method, header, scope.receiver(), t));
    }

    private static boolean implied(FnItem method, List<RustType> header, String lifetime, String type) {
        return (!header.isEmpty() && Mentions.names(header.getFirst(), type))
                || method.params().stream().anyMatch(p -> Mentions.within(p.type(), lifetime, type));
    }

    /** {@code Captures<'a>} or {@code Captures<&'a ()>}, of a trait that has nothing in it. */
    private boolean trick(SourceUnit file, FnItem method, Bound.Trait bound) {
        TypePath.Segment last = bound.path().segments().getLast();
        boolean lifetime =
                !last.lifetimes().isEmpty() || last.arguments().stream().anyMatch(RustType.Reference.class::isInstance);
        return lifetime
                && last.name().startsWith("Captur")
                && traits.resolver().resolve(file, method.inner(), bound.path(), Namespace.TYPE).stream()
                        .allMatch(CaptureBounds::empty);
    }

    private static boolean empty(Hit hit) {
        return switch (hit.def()) {
            case Def.OfTrait trait ->
                trait.node().item().methods().isEmpty()
                        && trait.node().item().types().isEmpty();
            case Def.Foreign _ -> true;
            default -> false;
        };
    }

    static String text(Bound bound) {
        return switch (bound) {
            case Bound.Lifetime lifetime -> lifetime.name();
            case Bound.Use use -> "use<" + String.join(", ", use.captured()) + ">";
            case Bound.Trait trait -> trait.path().toString();
        };
    }
}
