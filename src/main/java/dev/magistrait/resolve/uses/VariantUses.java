package dev.magistrait.resolve.uses;

import dev.magistrait.fact.VariantUse;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.flow.Interest;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.TypeWalk;
import java.util.ArrayList;
import java.util.List;

/** Where bounds name traits that {@code trait_variant::make} generates, in one file of one crate. */
final class VariantUses extends TypeSites {

    private final Resolver resolver;
    private final Interest interest;
    private final List<VariantUse> found = new ArrayList<>();

    private VariantUses(SourceUnit file, Resolver resolver, Interest interest) {
        super(file);
        this.resolver = resolver;
        this.interest = interest;
    }

    static List<VariantUse> in(SourceUnit file, Resolver resolver, Interest interest) {
        VariantUses uses = new VariantUses(file, resolver, interest);
        uses.visit();
        return uses.found;
    }

    @Override
    TypeWalk walk(Site site) {
        return new Walk(site);
    }

    @Override
    void stated(Site site, Bound.Trait bound, Purpose purpose) {
        if (!interest.mayMean(bound.path().last())) {
            return;
        }
        for (Hit hit : resolver.resolve(file, site.scope(), bound.path(), Namespace.TYPE)) {
            if (hit.def() instanceof Def.OfTrait trait && !trait.variant().isEmpty()) {
                found.add(new VariantUse(trait.node().id, file.usePlace(site.cfg(), bound.region())));
            }
        }
    }

    /** Meets the bounds inside types, whatever they are for. */
    private final class Walk extends TypeWalk {
        private final Site site;

        Walk(Site site) {
            this.site = site;
        }

        @Override
        protected void dyn(RustType.Dyn type) {
            type.bounds().forEach(this::any);
        }

        @Override
        protected void impl(RustType.Impl type) {
            type.bounds().forEach(this::any);
        }

        @Override
        protected void bound(Bound.Trait bound) {
            any(bound);
        }

        private void any(Bound bound) {
            if (bound instanceof Bound.Trait trait) {
                stated(site, trait, Purpose.ITEM);
            }
        }
    }
}
