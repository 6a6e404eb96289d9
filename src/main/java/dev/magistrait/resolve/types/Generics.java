package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.outline.TypePath;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of a type that stands for any type: its bounds, and the methods that they give. */
public final class Generics {

    /** Types of std and tokio whose first argument is what they point to, and whose methods come after its own. */
    private static final Set<String> POINTERS = Set.of(
            "Arc",
            "Rc",
            "Box",
            "Pin",
            "Ref",
            "RefMut",
            "MutexGuard",
            "OwnedMutexGuard",
            "RwLockReadGuard",
            "RwLockWriteGuard",
            "ManuallyDrop",
            "LazyLock",
            "LazyCell");

    private final Traits traits;
    private final Supertraits supertraits;

    public Generics(Traits traits, Supertraits supertraits) {
        this.traits = traits;
        this.supertraits = supertraits;
    }

    public Bodies bodies() {
        return traits.bodies();
    }

    public Resolver resolver() {
        return traits.resolver();
    }

    /** A bound with the scope that it is read in. */
    public record BoundAt(SourceUnit file, int scope, Bound.Trait bound) {}

    /** A trait that a generic type has, and whether it is the variant that {@code make} generates. */
    public record Given(TraitNode node, boolean variant) {}

    /** The type behind references and smart pointers. */
    public Typed peel(Typed typed) {
        Typed at = typed;
        for (int i = 0; i < 8; i++) {
            if (at.type() instanceof RustType.Reference reference) {
                at = at.with(reference.target());
            } else if (at.type() instanceof RustType.Named named
                    && POINTERS.contains(named.path().last())
                    && !named.path().segments().getLast().arguments().isEmpty()) {
                at = at.with(named.path().segments().getLast().arguments().getFirst());
            } else {
                return at;
            }
        }
        return at;
    }

    /** Whether a type of that name points to its first argument. */
    public static boolean points(String name) {
        return POINTERS.contains(name);
    }

    /** Whether each caller chooses the type: a parameter, {@code impl Trait}, {@code Self} of a trait, an associated type of one of these. */
    public boolean isGeneric(Typed typed) {
        return switch (typed.type()) {
            case RustType.Impl _ -> true;
            case RustType.Named named -> isGeneric(typed, named.path());
            case RustType.Qualified qualified -> isGeneric(typed.with(qualified.self()));
            default -> false;
        };
    }

    private boolean isGeneric(Typed typed, TypePath path) {
        return head(typed, path)
                .map(d -> d instanceof Def.OfParam
                        || (d instanceof Def.OfSelf self
                                && self.file().scope(self.scope()).kind() == Scope.Kind.TRAIT))
                .orElse(false);
    }

    private Optional<Def> head(Typed typed, TypePath path) {
        TypePath first = new TypePath(path.global(), List.of(path.segments().getFirst()));
        return resolver().resolve(typed.file(), typed.scope(), first, Namespace.TYPE).stream()
                .map(Hit::def)
                .findFirst();
    }

    /** The bounds of a generic type. */
    public List<BoundAt> bounds(Typed typed) {
        List<BoundAt> found = new ArrayList<>();
        switch (typed.type()) {
            case RustType.Impl impl -> add(typed.file(), typed.scope(), impl.bounds(), found);
            case RustType.Named named when named.path().segments().size() == 1 -> parameter(typed, named.path(), found);
            case RustType.Named named
            when named.path().segments().size() == 2 -> associated(typed, named.path(), found);
            default -> {
                // its bounds are not written
            }
        }
        return found;
    }

    private void parameter(Typed typed, TypePath path, List<BoundAt> into) {
        head(typed, path).ifPresent(def -> {
            if (def instanceof Def.OfParam param) {
                add(param.file(), param.scope(), param.param().bounds(), into);
                where(typed, path.last(), into);
            } else if (def instanceof Def.OfSelf) {
                where(typed, "Self", into);
            }
        });
    }

    private void where(Typed typed, String subject, List<BoundAt> into) {
        for (int at = typed.scope(); at >= 0; at = typed.file().scope(at).parent()) {
            for (WherePredicate predicate : typed.file().scope(at).where()) {
                if (predicate.subject() instanceof RustType.Named named
                        && String.join("::", named.path().names()).equals(subject)) {
                    add(typed.file(), at, predicate.bounds(), into);
                }
            }
        }
    }

    /** {@code H::Repo}: what the traits of {@code H} say of their associated type. */
    private void associated(Typed typed, TypePath path, List<BoundAt> into) {
        where(typed, String.join("::", path.names()), into);
        RustType owner = new RustType.Named(
                new TypePath(false, List.of(path.segments().getFirst())), dev.magistrait.source.Region.START);
        for (Given given : given(typed.with(owner))) {
            for (TraitNode node : supertraits.above(given.node())) {
                for (TraitItem.AssociatedType type : node.item().types()) {
                    if (type.name().equals(path.last())) {
                        add(node.file(), type.inner(), type.bounds(), into);
                    }
                }
            }
        }
    }

    private static void add(SourceUnit file, int scope, List<Bound> bounds, List<BoundAt> into) {
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait && !trait.relaxed()) {
                into.add(new BoundAt(file, scope, trait));
            }
        }
    }

    /** The traits of this workspace that a generic type has. */
    public List<Given> given(Typed typed) {
        List<Given> found = new ArrayList<>();
        if (typed.type().isPath("Self")) {
            enclosingTrait(typed).ifPresent(n -> found.add(new Given(n, false)));
        }
        for (BoundAt at : bounds(typed)) {
            for (Hit hit : resolver().resolve(at.file(), at.scope(), at.bound().path(), Namespace.TYPE)) {
                if (hit.def() instanceof Def.OfTrait trait) {
                    found.add(new Given(trait.node(), !trait.variant().isEmpty()));
                }
            }
        }
        return found;
    }

    private Optional<TraitNode> enclosingTrait(Typed typed) {
        for (int at = typed.scope(); at >= 0; at = typed.file().scope(at).parent()) {
            Scope scope = typed.file().scope(at);
            if (scope.kind() == Scope.Kind.TRAIT) {
                TypePath name = TypePath.of(scope.name());
                return resolver().resolve(typed.file(), scope.parent(), name, Namespace.TYPE).stream()
                        .filter(h -> h.def() instanceof Def.OfTrait)
                        .map(h -> ((Def.OfTrait) h.def()).node())
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** The traits at or above a given one, nearest first. */
    public Iterable<TraitNode> above(TraitNode node) {
        return supertraits.above(node);
    }
}
