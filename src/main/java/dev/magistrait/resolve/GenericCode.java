package dev.magistrait.resolve;

import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.TraitId;
import dev.magistrait.resolve.flow.IdleBounds;
import dev.magistrait.resolve.flow.Renames;
import dev.magistrait.resolve.names.AttributeMacros;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Supertraits;
import dev.magistrait.resolve.types.Traits;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What generic code does with traits, as far as it is told once all uses are known. */
record GenericCode(Traits traits, Supertraits supertraits, AttributeMacros attributes) {

    /** A bound through which nothing is called is no use, where the trait is used as {@code dyn}. */
    void dropIdle(List<Fact> facts, List<CrateUnit> crates, Renames renames, Collection<TraitNode> nodes) {
        Set<TraitId> dyn = new HashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof DynUse use) {
                dyn.add(use.trait());
            }
        }
        List<TraitNode> used =
                nodes.stream().filter(n -> n.interesting && dyn.contains(n.id)).toList();
        if (!used.isEmpty()) {
            IdleBounds idle = new IdleBounds(traits, supertraits, attributes).read(crates, renames, nodes, used);
            facts.removeIf(f -> f instanceof StaticUse use && idle.has(use));
        }
    }
}
