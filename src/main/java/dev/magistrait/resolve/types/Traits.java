package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks about types and bounds that need names resolved: what is a future, what is {@code Send}, what is boxed. */
public final class Traits {

    private static final int DEEPEST_ALIAS = 16;

    private final Resolver resolver;
    private final Bodies bodies;

    public Traits(Resolver resolver, Bodies bodies) {
        this.resolver = resolver;
        this.bodies = bodies;
    }

    public Bodies bodies() {
        return bodies;
    }

    public Resolver resolver() {
        return resolver;
    }

    /** The bounds above a trait: behind its colon and in {@code where Self: …}. */
    public static List<Bound.Trait> supertraits(TraitNode node) {
        List<Bound.Trait> found = new ArrayList<>();
        collect(node.item().supertraits(), found);
        for (WherePredicate predicate : node.file().scope(node.item().inner()).where()) {
            if (predicate.subject().isPath("Self")) {
                collect(predicate.bounds(), found);
            }
        }
        return found;
    }

    private static void collect(List<Bound> bounds, List<Bound.Trait> into) {
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait && !trait.relaxed()) {
                into.add(trait);
            }
        }
    }

    /** Whether some bound is the marker or future trait of that name, or a local trait that has it above it. */
    public boolean anyNames(SourceUnit file, int scope, List<Bound> bounds, String name) {
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait
                    && !trait.relaxed()
                    && names(file, scope, trait.path(), name, new HashSet<>())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the path is a foreign trait of that name, or a local trait that has it above it. */
    boolean names(SourceUnit file, int scope, TypePath path, String name) {
        return names(file, scope, path, name, new HashSet<>());
    }

    private boolean names(SourceUnit file, int scope, TypePath path, String name, Set<TraitNode> seen) {
        List<Hit> hits = resolver.resolve(file, scope, path, Namespace.TYPE);
        if (hits.isEmpty()) {
            return means(path.last(), name);
        }
        for (Hit hit : hits) {
            switch (hit.def()) {
                case Def.Foreign foreign
                when means(last(foreign.path()), name) -> {
                    return true;
                }
                case Def.OfTrait trait
                when above(trait.node(), name, seen) -> {
                    return true;
                }
                default -> {
                    // something else of that name
                }
            }
        }
        return false;
    }

    /**
     * Whether a foreign trait is the one of that name. {@code MaybeSend}, {@code OptionalSend} and their like are {@code Send} in every build
     * that has threads.
     */
    private static boolean means(String foreign, String name) {
        return foreign.equals(name) || (name.equals("Send") && foreign.endsWith("Send"));
    }

    private boolean above(TraitNode node, String name, Set<TraitNode> seen) {
        if (!seen.add(node)) {
            return false;
        }
        for (Bound.Trait bound : supertraits(node)) {
            if (names(node.file(), node.item().inner(), bound.path(), name, seen)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a trait has the foreign trait of that name among its supertraits. */
    public boolean hasSupertrait(TraitNode node, String name) {
        return above(node, name, new HashSet<>());
    }

    /** A boxed future: {@code Pin<Box<dyn Future…>>}, {@code BoxFuture}, {@code LocalBoxFuture}, or an alias of one. */
    public boolean boxedFuture(SourceUnit file, int scope, RustType type) {
        return boxedFuture(file, scope, type, 0);
    }

    private boolean boxedFuture(SourceUnit file, int scope, RustType type, int depth) {
        if (!(type instanceof RustType.Named named) || depth > DEEPEST_ALIAS) {
            return false;
        }
        String last = named.path().last();
        for (Hit hit : resolver.resolve(file, scope, named.path(), Namespace.TYPE)) {
            if (hit.def() instanceof Def.OfAlias alias) {
                return boxedFuture(
                        alias.alias().file(),
                        alias.alias().item().inner(),
                        alias.alias().item().target(),
                        depth + 1);
            }
        }
        if (last.equals("BoxFuture") || last.equals("LocalBoxFuture")) {
            return true;
        }
        return last.equals("Pin") && boxOfFuture(file, scope, named.path());
    }

    private boolean boxOfFuture(SourceUnit file, int scope, TypePath pin) {
        List<RustType> arguments = pin.segments().getLast().arguments();
        return arguments.size() == 1
                && arguments.getFirst() instanceof RustType.Named box
                && box.path().last().equals("Box")
                && box.path().segments().getLast().arguments().stream()
                        .anyMatch(t -> t instanceof RustType.Dyn dyn && anyNames(file, scope, dyn.bounds(), "Future"));
    }

    public static String last(String path) {
        return path.substring(path.lastIndexOf(':') + 1);
    }
}
