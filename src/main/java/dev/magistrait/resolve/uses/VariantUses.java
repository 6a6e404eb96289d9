package dev.magistrait.resolve.uses;

import dev.magistrait.fact.VariantUse;
import dev.magistrait.outline.AliasItem;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.Mention;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.resolve.flow.Interest;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.TypeWalk;
import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.List;

/** Where bounds name traits that {@code trait_variant::make} generates, in one file of one crate. */
final class VariantUses {

    private final Resolver resolver;
    private final Interest interest;
    private final SourceUnit file;
    private final List<VariantUse> found = new ArrayList<>();

    private VariantUses(SourceUnit file, Resolver resolver, Interest interest) {
        this.file = file;
        this.resolver = resolver;
        this.interest = interest;
    }

    static List<VariantUse> in(SourceUnit file, Resolver resolver, Interest interest) {
        VariantUses uses = new VariantUses(file, resolver, interest);
        uses.scopes();
        uses.items();
        return uses.found;
    }

    private final class Walk extends TypeWalk {
        private final int scope;
        private final Cfg cfg;

        Walk(int scope, Cfg cfg) {
            this.scope = scope;
            this.cfg = cfg;
        }

        /** Bounds, and the types inside them. */
        void all(List<Bound> bounds) {
            bounds(bounds);
            own(bounds);
        }

        private void own(List<Bound> bounds) {
            for (Bound bound : bounds) {
                if (bound instanceof Bound.Trait trait) {
                    bound(trait);
                }
            }
        }

        @Override
        protected void bound(Bound.Trait bound) {
            if (interest.mayMean(bound.path().last())) {
                for (Hit hit : resolver.resolve(file, scope, bound.path(), Namespace.TYPE)) {
                    if (hit.def() instanceof Def.OfTrait trait
                            && !trait.variant().isEmpty()) {
                        found.add(new VariantUse(trait.node().id, file.usePlace(cfg, bound.region())));
                    }
                }
            }
        }

        @Override
        protected void dyn(RustType.Dyn type) {
            own(type.bounds());
        }

        @Override
        protected void impl(RustType.Impl type) {
            own(type.bounds());
        }
    }

    private void scopes() {
        for (int number = 0; number < file.outline.scopes().size(); number++) {
            if (file.live(number)) {
                Scope scope = file.scope(number);
                Walk walk = new Walk(number, scope.cfg());
                scope.generics().forEach(p -> walk.all(p.bounds()));
                scope.where().forEach(p -> walk.all(p.bounds()));
            }
        }
    }

    private void items() {
        file.outline.functions().forEach(this::function);
        for (TraitItem trait : file.outline.traits()) {
            new Walk(trait.inner(), trait.cfg()).all(trait.supertraits());
            trait.types().forEach(t -> new Walk(t.inner(), t.cfg()).all(t.bounds()));
            trait.methods().forEach(this::function);
        }
        for (ImplItem impl : file.outline.impls()) {
            impl.methods().forEach(this::function);
            impl.types().forEach(t -> new Walk(t.inner(), t.cfg()).types(t.type()));
        }
        for (TypeItem type : file.outline.types()) {
            type.fields().forEach(f -> new Walk(type.inner(), type.cfg()).type(f.type()));
        }
        for (AliasItem alias : file.outline.aliases()) {
            new Walk(alias.inner(), alias.cfg()).type(alias.target());
        }
        for (Mention mention : file.outline.mentions()) {
            new Walk(mention.scope(), mention.cfg()).type(mention.type());
        }
    }

    private void function(FnItem function) {
        Walk walk = new Walk(function.inner(), function.cfg());
        function.params().forEach(p -> walk.type(p.type()));
        walk.type(function.returns());
    }
}
