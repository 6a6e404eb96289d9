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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks about types and bounds that need names resolved: what is a future, what is {@code Send}, what is boxed. */
public final class Traits {

    private static final int DEEPEST_ALIAS = 16;

    private final Resolver resolver;
    private final Bodies bodies;
    private final Map<String, Heritage> named = new HashMap<>();

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

    /** All that stands behind its name, and behind {@code Self} where it is bounded. */
    static List<Bound> bounds(TraitNode node) {
        List<Bound> found = new ArrayList<>(node.item().supertraits());
        for (WherePredicate predicate : node.file().scope(node.item().inner()).where()) {
            if (predicate.subject().isPath("Self")) {
                found.addAll(predicate.bounds());
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
            if (bound instanceof Bound.Trait trait && !trait.relaxed() && names(file, scope, trait.path(), name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the path is a foreign trait of that name, or a local trait that has it above it. */
    boolean names(SourceUnit file, int scope, TypePath path, String name) {
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
                when hasSupertrait(trait.node(), name) -> {
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

    /** Whether a trait has the foreign trait of that name among its supertraits. */
    public boolean hasSupertrait(TraitNode node, String name) {
        return named.computeIfAbsent(name, n -> new Heritage(this::parents, t -> isBoundedBy(t, n)))
                .has(node);
    }

    private boolean isBoundedBy(TraitNode node, String name) {
        for (Bound.Trait bound : supertraits(node)) {
            List<Hit> hits = resolver.resolve(node.file(), node.item().inner(), bound.path(), Namespace.TYPE);
            if (hits.isEmpty() && means(bound.path().last(), name)) {
                return true;
            }
            for (Hit hit : hits) {
                if (hit.def() instanceof Def.Foreign foreign && means(last(foreign.path()), name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The traits of the workspace that some build has right above a trait. */
    private List<TraitNode> parents(TraitNode node) {
        return parents(resolver, node, supertraits(node));
    }

    static List<TraitNode> parents(Resolver resolver, TraitNode node, List<Bound.Trait> bounds) {
        List<TraitNode> found = new ArrayList<>();
        for (Bound.Trait bound : bounds) {
            for (Hit hit : resolver.resolve(node.file(), node.item().inner(), bound.path(), Namespace.TYPE)) {
                if (hit.def() instanceof Def.OfTrait parent) {
                    found.add(parent.node());
                }
            }
        }
        return found;
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
