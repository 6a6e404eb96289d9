package dev.magistrait.resolve.flow;

import dev.magistrait.outline.AliasItem;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Typed;
import java.util.List;
import java.util.Set;

/** Types that lead to others, so that a method called on a value of one may be a method of another. */
final class Leading {

    private static final int MOST_ALIASES = 8;

    /** Collections and channels: a method that gives an item of them is not followed, and they lend none of its methods. */
    private static final Set<String> KEEPING = Set.of(
            "Vec",
            "VecDeque",
            "LinkedList",
            "BinaryHeap",
            "HashMap",
            "BTreeMap",
            "HashSet",
            "BTreeSet",
            "PhantomData",
            "Sender",
            "Receiver",
            "SyncSender",
            "UnboundedSender",
            "UnboundedReceiver");

    /** Bounds by which a type gives values of another. */
    private static final Set<String> LENDING =
            Set.of("Deref", "DerefMut", "AsRef", "AsMut", "Borrow", "BorrowMut", "Into", "Index", "IndexMut");

    private final Generics generics;

    Leading(Generics generics) {
        this.generics = generics;
    }

    private List<Hit> hits(Typed type, TypePath path) {
        return generics.resolver().resolve(type.file(), type.scope(), path, Namespace.TYPE);
    }

    /** The type behind other names and pointers; a name that takes types is left as it is. */
    Typed plain(Typed type) {
        Typed at = generics.peel(type);
        for (int i = 0; i < MOST_ALIASES && at.type() instanceof RustType.Named named; i++) {
            List<Hit> hits = hits(at, named.path());
            if (hits.size() != 1 || !(hits.getFirst().def() instanceof Def.OfAlias of) || takesTypes(of)) {
                return at;
            }
            AliasItem alias = of.alias().item();
            at = generics.peel(new Typed(of.alias().file(), alias.inner(), alias.target()));
        }
        return at;
    }

    private static boolean takesTypes(Def.OfAlias of) {
        return CallIndex.takesTypes(of.alias().file(), of.alias().item().inner());
    }

    /** A pointer of the workspace's own may lead to what has a method. */
    boolean isOfWorkspace(Typed type) {
        return type.type() instanceof RustType.Named named
                && hits(type, named.path()).stream().anyMatch(h -> h.def() instanceof Def.OfType);
    }

    /** Whether it is a parameter of the impl that the method stands in. */
    boolean isOfBlock(Typed type, CallNode node) {
        return node.impl().isPresent()
                && type.type() instanceof RustType.Named named
                && hits(type, named.path()).stream()
                        .allMatch(h -> h.def() instanceof Def.OfParam(SourceUnit file, int scope, var _)
                                && file == node.file()
                                && scope == node.impl().get().inner());
    }

    /** Whether nobody can tell what it leads to: it is left open, named by a trait, or its bounds lend something. */
    boolean anywhere(Typed type) {
        return switch (type.type()) {
            case RustType.Qualified _ -> true;
            case RustType.Impl impl -> lends(impl.bounds());
            case RustType.Dyn object -> lends(object.bounds());
            case RustType.Other other -> other.text().equals("_");
            case RustType.Named named -> anywhere(type, named.path());
            default -> false;
        };
    }

    private boolean anywhere(Typed type, TypePath path) {
        List<Hit> hits = hits(type, path);
        if (hits.isEmpty()) {
            return path.segments().size() > 1
                    && Types.isType(path.segments().getFirst().name());
        }
        return hits.stream().anyMatch(h -> switch (h.def()) {
            case Def.OfAlias _, Def.Member _ -> true;
            // Of a type's own parameter it is not told here what it stands for.
            case Def.OfParam of when of.file().scope(of.scope()).kind() == Scope.Kind.TYPE -> true;
            case Def.OfParam _ -> generics.bounds(type).stream().anyMatch(b -> lends(b.bound()));
            default -> false;
        });
    }

    private static boolean lends(List<Bound> bounds) {
        return bounds.stream().anyMatch(b -> b instanceof Bound.Trait trait && lends(trait));
    }

    private static boolean lends(Bound.Trait bound) {
        return LENDING.contains(bound.path().last());
    }

    /** What a type of another crate holds that may point to it. */
    List<Typed> held(Typed type) {
        return type.type() instanceof RustType.Named named
                        && !KEEPING.contains(named.path().last())
                        && hits(type, named.path()).stream().allMatch(h -> h.def() instanceof Def.Foreign)
                ? named.path().segments().getLast().arguments().stream()
                        .map(a -> plain(type.with(a)))
                        .toList()
                : List.of();
    }
}
