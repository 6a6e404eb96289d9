package dev.magistrait.resolve.uses;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Macros;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.resolve.flow.BrokenSends;
import dev.magistrait.resolve.flow.CaptureBounds;
import dev.magistrait.resolve.flow.CaptureConflicts;
import dev.magistrait.resolve.flow.Carried;
import dev.magistrait.resolve.flow.Interest;
import dev.magistrait.resolve.flow.Spawns;
import dev.magistrait.resolve.flow.TellingWords;
import dev.magistrait.resolve.names.AttributeMacros;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.ExtraAsyncs;
import dev.magistrait.resolve.types.Implemented;
import dev.magistrait.resolve.types.Refinements;
import dev.magistrait.resolve.types.Signatures;
import dev.magistrait.resolve.types.Supertraits;
import dev.magistrait.resolve.types.TraitIndex;
import dev.magistrait.resolve.types.Traits;
import java.util.ArrayList;
import java.util.List;

/** Facts on methods whose signature or body says more, or less, than their trait allows. */
public final class ImplMethods {

    private final Resolver resolver;
    private final AttributeMacros attributes;
    private final Interest interest;
    private final Refinements refinements;
    private final CaptureBounds captures;
    private final CaptureConflicts conflicts;
    private final BrokenSends sends;
    private final Carried carried;
    private final Signatures signatures;
    private final ExtraAsyncs extra;

    public ImplMethods(
            Traits traits,
            Supertraits supertraits,
            AttributeMacros attributes,
            Interest interest,
            List<CrateUnit> crates,
            TellingWords words,
            Spawns spawns) {
        this.resolver = traits.resolver();
        this.attributes = attributes;
        this.interest = interest;
        this.refinements = new Refinements(traits);
        this.captures = new CaptureBounds(traits);
        this.conflicts = new CaptureConflicts(traits);
        this.sends = new BrokenSends(traits, crates, words);
        this.carried = new Carried(traits, spawns);
        this.signatures = new Signatures(traits);
        this.extra = new ExtraAsyncs(traits);
    }

    public List<Fact> in(SourceUnit file) {
        List<Fact> facts = new ArrayList<>();
        for (TraitItem trait : file.outline.traits()) {
            if (file.live(trait.scope()) && interest.mayMean(trait.name())) {
                trait(file, trait, facts);
            }
        }
        for (ImplItem impl : file.outline.impls()) {
            for (Bound.Trait trait : impl.trait()) {
                if (!impl.negative()
                        && file.live(impl.scope())
                        && (interest.mayMean(trait.path().last())
                                || impl.methods().stream().anyMatch(FnItem::isAsync))) {
                    impl(file, impl, trait, facts);
                }
            }
        }
        return facts;
    }

    private void trait(SourceUnit file, TraitItem trait, List<Fact> into) {
        TraitIndex.names(new Placed<>(file, trait)).entries(Namespace.TYPE, trait.name()).stream()
                .filter(e -> e.def() instanceof Def.OfTrait of
                        && of.node().item().region().equals(trait.region()))
                .map(e -> ((Def.OfTrait) e.def()).node())
                .filter(n -> n.interesting && n.file().file.equals(file.file) && !n.macros.obscured())
                .findFirst()
                .ifPresent(n -> trait.methods().forEach(m -> {
                    if (plain(file, m)) {
                        into.addAll(captures.inTrait(file, n, m));
                        into.addAll(carried.ofDefault(file, n, m));
                        sends.ofDefault(n, m).ifPresent(into::add);
                    }
                }));
    }

    private void impl(SourceUnit file, ImplItem impl, Bound.Trait bound, List<Fact> into) {
        Macros macros = attributes.of(file, impl.scope(), impl.attributes());
        if (macros.obscured()) {
            return;
        }
        for (Hit hit : resolver.resolve(file, impl.scope(), bound.path(), Namespace.TYPE)) {
            if (hit.def() instanceof Def.OfTrait trait
                    && file.cfg(impl.cfg()).compatible(hit.cfg())
                    && !trait.node().macros.obscured()) {
                impl.methods().forEach(m -> method(file, impl, m, trait, macros, into));
            }
        }
    }

    /** Whether no macro that is not known stands on the method itself. */
    private boolean plain(SourceUnit file, FnItem method) {
        return method.attributes().isEmpty()
                || !attributes.of(file, method.scope(), method.attributes()).obscured();
    }

    private void method(
            SourceUnit file, ImplItem impl, FnItem method, Def.OfTrait trait, Macros macros, List<Fact> into) {
        TraitNode node = trait.node();
        for (FnItem declared : node.item().methods()) {
            if (!declared.name().equals(method.name())) {
                continue;
            }
            Implemented at =
                    new Implemented(file, impl, method, node, !trait.variant().isEmpty(), declared, macros);
            if (at.when().satisfiable()) {
                compare(at, plain(file, method) && plain(node.file(), declared), into);
            }
        }
    }

    private void compare(Implemented at, boolean plain, List<Fact> into) {
        if (plain) {
            extra.of(at).ifPresent(into::add);
        }
        if (!at.node().interesting) {
            return;
        }
        into.addAll(carried.of(at));
        if (plain) {
            compare(at, into);
        }
    }

    private void compare(Implemented at, List<Fact> into) {
        into.addAll(captures.inImpl(at));
        refinements.of(at).ifPresent(into::add);
        conflicts.of(at).ifPresent(into::add);
        sends.of(at).ifPresent(into::add);
        signatures.of(at).ifPresent(into::add);
    }
}
