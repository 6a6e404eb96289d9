package dev.magistrait.resolve;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Macros;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.outline.Docs;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.DynHazards;
import dev.magistrait.resolve.types.Methods;
import dev.magistrait.resolve.types.OpaqueReturns;
import dev.magistrait.resolve.types.Supertraits;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.uses.MacroUses;
import dev.magistrait.resolve.uses.TraitObstacles;
import dev.magistrait.rust.Visibility;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The facts on traits themselves: the declaration, methods, supertraits, and what keeps them from being trait objects. */
final class TraitFacts {

    private final Traits traits;
    private final Methods methods;
    private final Supertraits supertraits;
    private final DynHazards hazards;
    private final TraitObstacles obstacles;

    /** @param interesting the traits that facts are stated of */
    TraitFacts(Traits traits, Methods methods, Supertraits supertraits, Collection<TraitNode> interesting) {
        this.traits = traits;
        this.methods = methods;
        this.supertraits = supertraits;
        this.hazards = new DynHazards(traits.resolver(), supertraits, interesting);
        this.obstacles = new TraitObstacles(traits);
    }

    /** What is said of a trait of interest. */
    List<Fact> of(TraitNode node) {
        List<Fact> facts = new ArrayList<>();
        facts.add(declaration(node));
        for (FnItem method : node.item().methods()) {
            TraitMethod fact = methods.fact(node, method);
            facts.add(fact);
            facts.addAll(OpaqueReturns.of(node, method, fact));
        }
        facts.addAll(supertraits.facts(node));
        facts.addAll(supertraits.outer(node));
        facts.addAll(hazards.facts(node));
        facts.addAll(MacroUses.of(node));
        facts.addAll(obstacles.of(node));
        return facts;
    }

    private TraitDecl declaration(TraitNode node) {
        SourceUnit file = node.file();
        Docs docs = node.item().docs();
        return new TraitDecl(
                node.id,
                node.item().visibility(),
                file.scope(node.item().inner()).generics().stream()
                        .anyMatch(g -> g.kind() != GenericParam.Kind.LIFETIME),
                node.macros,
                node.variant.isEmpty() ? "" : node.variantPath(),
                node.instances.stream().anyMatch(i -> i.file().crate.isLibrary()),
                false,
                node.sendInPlace() || traits.hasSupertrait(node, "Send"),
                traits.hasSupertrait(node, "Sync"),
                docs.present(),
                docs.namesSend()
                        || node.item().methods().stream().anyMatch(m -> m.docs().namesSend()),
                file.outline.generated(),
                file.place(node.item().cfg(), node.item().region()));
    }

    /**
     * What is said of a trait of std that is natively async, such as {@code AsyncFn}.
     *
     * @param place where it is told of, for lack of its own
     */
    static List<Fact> ofForeign(String path, Place place) {
        TraitId id = TraitId.of(path);
        TraitDecl declaration = new TraitDecl(
                id, Visibility.PUBLIC, true, Macros.NONE, "", false, true, false, false, true, false, false, place);
        TraitMethod call = new TraitMethod(
                id,
                "async_call",
                TraitMethod.Shape.IMPL_FUTURE,
                false,
                false,
                false,
                true,
                true,
                false,
                place,
                place.span());
        return List.of(declaration, call);
    }
}
