package dev.magistrait.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A trait of the workspace with what is known of it, as policies see it. Derived.
 *
 * @param async whether a method gives a future
 * @param exported whether code outside of the workspace can use it
 * @param reachable whether other crates can reach it in rustc's sense
 * @param outer what stands above it besides traits of the workspace; empty or one
 * @param ancestry what stands above it; empty or one
 */
@Derived
public record TraitView(
        TraitDecl decl,
        boolean async,
        boolean exported,
        boolean reachable,
        Current.Kind current,
        List<Ancestry> ancestry,
        List<OuterBounds> outer)
        implements Fact {

    public TraitView {
        ancestry = List.copyOf(ancestry);
        outer = List.copyOf(outer);
    }

    /** From what was collected of each; what there is more than one of says no more than one. */
    public TraitView(
            TraitDecl decl,
            long async,
            long exported,
            long reachable,
            List<Current> current,
            List<Ancestry> ancestry,
            List<OuterBounds> outer) {
        this(decl, async > 0, exported > 0, reachable > 0, kind(current), ancestry, outer);
    }

    /** The async traits of the workspace above it, however far, sorted. */
    public List<TraitId> supertraits() {
        return ancestry.stream().flatMap(a -> a.supertraits().stream()).sorted().toList();
    }

    /** The same, with the traits of std and of other crates, and the lifetimes. */
    public List<Object> allAbove() {
        List<Object> all = new ArrayList<>(supertraits());
        outer.forEach(o -> all.addAll(o.names()));
        return all;
    }

    static Current.Kind kind(List<Current> current) {
        return current.isEmpty() ? Current.Kind.NONE : current.getFirst().kind();
    }
}
