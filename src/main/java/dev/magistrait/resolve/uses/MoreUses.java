package dev.magistrait.resolve.uses;

import dev.magistrait.fact.Fact;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.flow.DynCalls;
import dev.magistrait.resolve.flow.Interest;
import dev.magistrait.resolve.flow.TellingWords;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.AutoBounds;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Supertraits;
import dev.magistrait.resolve.types.Traits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Uses of variants that {@code make} generates, and calls through trait objects that {@code async_trait} does not allow. */
public final class MoreUses {

    private static final Set<String> POINTERS = Set.of("Box", "Arc", "Rc", "Pin");

    private final Resolver resolver;
    private final Interest interest;
    private final VariantImpls impls;
    private final UnmetVariants unmet;
    private final DynCalls calls;

    public MoreUses(
            List<CrateUnit> crates,
            Traits traits,
            Supertraits supertraits,
            Interest interest,
            TellingWords words,
            Collection<TraitNode> nodes) {
        this.resolver = traits.resolver();
        this.interest = interest;
        Generics generics = new Generics(traits, supertraits);
        this.impls = VariantImpls.of(crates, resolver, interest);
        this.unmet = new UnmetVariants(generics, impls, words.ofBounded(interest));
        Set<TraitNode> forwarded = forwarded(crates);
        this.calls = new DynCalls(generics, new AutoBounds(traits, supertraits), nodes, forwarded::contains);
    }

    /** What follows from all impls together. */
    public List<Fact> ofWorkspace() {
        return impls.facts();
    }

    public List<Fact> in(SourceUnit file) {
        List<Fact> found = new ArrayList<>(calls.in(file));
        if (interest.variants()) {
            found.addAll(VariantUses.in(file, resolver, interest));
            found.addAll(unmet.in(file));
        }
        return found;
    }

    /** Traits that a pointer or any type implements. */
    private Set<TraitNode> forwarded(List<CrateUnit> crates) {
        Set<TraitNode> found = new HashSet<>();
        for (CrateUnit crate : crates) {
            for (SourceUnit file : crate.files) {
                for (ImplItem impl : file.outline.impls()) {
                    for (Bound.Trait trait : impl.trait()) {
                        if (interest.mayMean(trait.path().last()) && isForwarder(file, impl)) {
                            forwarded(file, impl, trait, found);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean isForwarder(SourceUnit file, ImplItem impl) {
        return !(impl.self() instanceof RustType.Named named)
                || POINTERS.contains(named.path().last())
                || file.scope(impl.inner()).generics().stream()
                        .map(GenericParam::name)
                        .anyMatch(impl.self()::isPath);
    }

    private void forwarded(SourceUnit file, ImplItem impl, Bound.Trait bound, Set<TraitNode> into) {
        for (Hit hit : resolver.resolve(file, impl.scope(), bound.path(), Namespace.TYPE)) {
            if (hit.def() instanceof Def.OfTrait trait) {
                into.add(trait.node());
            }
        }
    }
}
