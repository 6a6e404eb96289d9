package dev.magistrait.resolve.uses;

import dev.magistrait.fact.Dependency;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.ForeignForm;
import dev.magistrait.fact.ImplMethod;
import dev.magistrait.fact.Macros;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.flow.Interest;
import dev.magistrait.resolve.names.AttributeMacros;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.KnownTraits;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.Methods;
import dev.magistrait.resolve.types.TypeText;
import dev.magistrait.workspace.cargo.Locked;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Facts on the impls of traits of interest, and of foreign traits where an impl is async. */
public final class Impls {

    private final Resolver resolver;
    private final AttributeMacros attributes;
    private final Methods methods;
    private final Interest interest;
    private final ValueMethods values;
    private final MethodConflicts conflicts;

    public Impls(Resolver resolver, AttributeMacros attributes, Methods methods, Interest interest) {
        this.resolver = resolver;
        this.attributes = attributes;
        this.methods = methods;
        this.interest = interest;
        this.values = new ValueMethods(resolver, attributes, methods);
        this.conflicts = new MethodConflicts(resolver, attributes);
    }

    public List<Fact> in(SourceUnit file) {
        List<Fact> facts = new ArrayList<>();
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

    private void impl(SourceUnit file, ImplItem impl, Bound.Trait bound, List<Fact> facts) {
        Macros macros = attributes.of(file, impl.scope(), impl.attributes());
        for (Hit hit : resolver.resolve(file, impl.scope(), bound.path(), Namespace.TYPE)) {
            if (!file.cfg(impl.cfg()).compatible(hit.cfg())) {
                continue;
            }
            switch (hit.def()) {
                case Def.OfTrait trait
                when trait.node().interesting -> {
                    String named = trait.variant().isEmpty()
                            ? trait.node().id.path()
                            : trait.node().variantPath();
                    add(file, impl, trait.node().id, named, !trait.variant().isEmpty(), true, macros, facts);
                    facts.addAll(values.in(file, impl, trait.node()));
                    if (trait.variant().isEmpty()) {
                        facts.addAll(ImplObstacles.of(file, impl, trait.node(), macros, resolver));
                    }
                    facts.addAll(conflicts.of(file, impl, trait.node(), macros));
                }
                case Def.Foreign foreign -> {
                    add(file, impl, TraitId.of(foreign.path()), foreign.path(), false, false, macros, facts);
                    KnownTraits.bundled()
                            .of(foreign.path(), file.crate)
                            .ifPresent(known -> facts.add(form(file, impl, foreign.path(), known)));
                }
                default -> {
                    // no trait, or one without async methods
                }
            }
        }
    }

    private static ForeignForm form(SourceUnit file, ImplItem impl, String path, KnownTraits.Line known) {
        String crate = KnownTraits.crateOf(path);
        List<Dependency> asked = file.crate.on(crate);
        Place place = file.place(impl.cfg(), impl.region());
        return new ForeignForm(
                TraitId.of(path),
                known.form(),
                asked.getFirst().packageName() + " " + known.since(),
                Stream.concat(
                                asked.stream().map(Dependency::span),
                                file.crate.locked(crate).stream().map(Locked::span))
                        .toList(),
                place.span(),
                place);
    }

    private void add(
            SourceUnit file,
            ImplItem impl,
            TraitId trait,
            String named,
            boolean variant,
            boolean local,
            Macros macros,
            List<Fact> facts) {
        TraitImpl fact = new TraitImpl(
                trait,
                named,
                variant,
                TypeText.of(impl.self()),
                blanket(file, impl),
                file.scope(impl.inner()).generics().stream().anyMatch(g -> g.kind() == GenericParam.Kind.TYPE),
                impl.methods().stream().anyMatch(FnItem::isAsync),
                local,
                macros,
                file.place(impl.cfg(), impl.region()));
        facts.add(fact);
        for (FnItem method : impl.methods()) {
            facts.add(new ImplMethod(
                    trait,
                    method.name(),
                    methods.shape(file, method),
                    fact.place().span(),
                    file.place(method.cfg(), method.region())));
        }
    }

    /** The traits that bound the parameter which {@code Self} is, directly or behind a pointer. */
    private List<TraitId> blanket(SourceUnit file, ImplItem impl) {
        Scope scope = file.scope(impl.inner());
        List<TraitId> found = new ArrayList<>();
        for (GenericParam param : scope.generics()) {
            if (impl.self().isPath(param.name())) {
                addTraits(file, impl.inner(), param.bounds(), found);
            }
        }
        for (WherePredicate predicate : scope.where()) {
            boolean parameter =
                    scope.generics().stream().anyMatch(g -> predicate.subject().isPath(g.name()));
            if (parameter
                    && predicate.subject() instanceof RustType.Named named
                    && impl.self().isPath(named.path().last())) {
                addTraits(file, impl.inner(), predicate.bounds(), found);
            }
        }
        return found;
    }

    private void addTraits(SourceUnit file, int scope, List<Bound> bounds, List<TraitId> into) {
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait
                    && interest.mayMean(trait.path().last())) {
                resolver.resolve(file, scope, trait.path(), Namespace.TYPE).forEach(h -> {
                    if (h.def() instanceof Def.OfTrait of) {
                        into.add(of.node().id);
                    }
                });
            }
        }
    }
}
