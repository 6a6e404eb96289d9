package dev.magistrait.resolve.uses;

import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.TraitId;
import dev.magistrait.outline.AliasItem;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.Mention;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.TypePath;
import dev.magistrait.outline.ValueItem;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.flow.Interest;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.TypeWalk;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Finds where the traits of interest are used as trait objects and through generics, in one file of one crate. */
public final class Uses {

    private static final Set<String> FOREIGN_ASYNC =
            Set.of("core::ops::AsyncFn", "core::ops::AsyncFnMut", "core::ops::AsyncFnOnce");

    private final Resolver resolver;
    private final Interest interest;
    private final SourceUnit file;
    private final List<Fact> facts = new ArrayList<>();

    private Uses(Resolver resolver, Interest interest, SourceUnit file) {
        this.resolver = resolver;
        this.interest = interest;
        this.file = file;
    }

    public static List<Fact> in(SourceUnit file, Resolver resolver, Interest interest) {
        Uses uses = new Uses(resolver, interest, file);
        uses.scopes();
        uses.items();
        return uses.facts;
    }

    /** Where a type stands. */
    private final class Walk extends TypeWalk {
        private final int scope;
        private final Cfg cfg;
        private final String alias;

        Walk(int scope, Cfg cfg, String alias) {
            this.scope = scope;
            this.cfg = cfg;
            this.alias = alias;
        }

        @Override
        protected void dyn(RustType.Dyn type) {
            for (Bound bound : type.bounds()) {
                if (bound instanceof Bound.Trait trait && !trait.relaxed()) {
                    dynUse(trait.path(), "dyn", type.keyword());
                }
            }
        }

        @Override
        protected void impl(RustType.Impl type) {
            type.bounds().forEach(b -> staticUse(scope, cfg, b, "impl-trait"));
        }

        @Override
        protected void named(RustType.Named type) {
            if (file.crate.edition().bareTraitObjects()) {
                dynUse(type.path(), "bare", type.region());
            }
        }

        @Override
        protected void bound(Bound.Trait bound) {
            staticUse(scope, cfg, bound, "associated-type");
        }

        private void dynUse(TypePath path, String form, Region region) {
            Place place = file.usePlace(cfg, region);
            for (Named named : traits(scope, path, place)) {
                String how = file.fromBody(region) ? "macro" : form;
                facts.add(new DynUse(named.id(), named.path(), how, alias, place));
            }
        }
    }

    /** A trait and the path it is named by. */
    private record Named(TraitId id, String path) {}

    private List<Named> traits(int scope, TypePath path, Place place) {
        if (!interest.mayMean(path.last())) {
            return List.of();
        }
        List<Named> found = new ArrayList<>();
        for (Hit hit : resolver.resolve(file, scope, path, Namespace.TYPE)) {
            if (hit.def() instanceof Def.OfTrait trait
                    && trait.node().interesting
                    && place.cfg().compatible(hit.cfg())) {
                TraitNode node = trait.node();
                found.add(new Named(node.id, trait.variant().isEmpty() ? node.id.path() : node.variantPath()));
            } else if (hit.def() instanceof Def.Foreign foreign && isForeignAsync(foreign.path())) {
                String id = "core::ops::" + Traits.last(foreign.path());
                interest.meet(id);
                found.add(new Named(TraitId.of(id), foreign.path()));
            }
        }
        return found;
    }

    private static boolean isForeignAsync(String path) {
        String core = path.startsWith("std::") ? "core" + path.substring("std".length()) : path;
        return FOREIGN_ASYNC.contains(core);
    }

    private void staticUse(int scope, Cfg cfg, Bound bound, String form) {
        if (bound instanceof Bound.Trait trait && !trait.relaxed()) {
            Place place = file.usePlace(cfg, trait.region());
            for (Named named : traits(scope, trait.path(), place)) {
                facts.add(new StaticUse(named.id(), named.path(), form, place));
            }
        }
    }

    /** Generic parameters and where clauses, which every item has in its scope. */
    private void scopes() {
        BitSet traitImpls = new BitSet();
        for (ImplItem impl : file.outline.impls()) {
            if (!impl.trait().isEmpty()) {
                traitImpls.set(impl.inner());
            }
        }
        for (int number = 0; number < file.outline.scopes().size(); number++) {
            Scope scope = file.scope(number);
            if ((scope.generics().isEmpty() && scope.where().isEmpty()) || file.dead(number)) {
                continue;
            }
            boolean counts = !traitImpls.get(number);
            for (GenericParam param : scope.generics()) {
                bounds(number, scope.cfg(), param.bounds(), counts ? "bound" : "");
                new Walk(number, scope.cfg(), "").types(param.defaults());
            }
            for (WherePredicate predicate : scope.where()) {
                boolean self = predicate.subject().isPath("Self");
                new Walk(number, scope.cfg(), "").type(predicate.subject());
                bounds(number, scope.cfg(), predicate.bounds(), counts && !self ? "bound" : "");
            }
        }
    }

    /** Bounds as uses of the given form, none when it is empty, and the types inside them. */
    private void bounds(int scope, Cfg cfg, List<Bound> bounds, String form) {
        if (!form.isEmpty()) {
            bounds.forEach(b -> staticUse(scope, cfg, b, form));
        }
        new Walk(scope, cfg, "").bounds(bounds);
    }

    private void items() {
        for (FnItem function : file.outline.functions()) {
            if (file.live(function.scope())) {
                function(function);
            }
        }
        for (TraitItem trait : file.outline.traits()) {
            if (file.live(trait.scope())) {
                trait(trait);
            }
        }
        for (ImplItem impl : file.outline.impls()) {
            if (file.live(impl.scope())) {
                impl(impl);
            }
        }
        types();
        for (Mention mention : file.outline.mentions()) {
            if (file.live(mention.scope())) {
                new Walk(mention.scope(), mention.cfg(), "").type(mention.type());
            }
        }
    }

    private void types() {
        for (TypeItem type : file.outline.types()) {
            if (file.live(type.scope())) {
                Walk walk = new Walk(type.inner(), type.cfg(), "");
                type.fields().forEach(f -> walk.type(f.type()));
            }
        }
        for (AliasItem alias : file.outline.aliases()) {
            if (file.live(alias.scope())) {
                // What stands in the place of a type in an expansion is read as an alias without a name.
                boolean named = !alias.name().equals("_");
                String path = named ? file.module(alias.scope()).path + "::" + alias.name() : "";
                new Walk(alias.inner(), alias.cfg(), path).type(alias.target());
            }
        }
        for (ValueItem value : file.outline.values()) {
            if (file.live(value.scope())) {
                new Walk(value.scope(), value.cfg(), "").type(value.type());
            }
        }
    }

    private void function(FnItem function) {
        Walk walk = new Walk(function.inner(), function.cfg(), "");
        walk.type(function.receiver().type());
        for (FnItem.Param param : function.params()) {
            walk.type(param.type());
        }
        walk.type(function.returns());
    }

    private void trait(TraitItem trait) {
        bounds(trait.inner(), trait.cfg(), trait.supertraits(), "");
        trait.methods().forEach(this::function);
        trait.types().forEach(t -> associated(t, true));
    }

    private void impl(ImplItem impl) {
        Walk walk = new Walk(impl.inner(), impl.cfg(), "");
        walk.type(impl.self());
        impl.trait().forEach(t -> walk.path(t.path()));
        impl.methods().forEach(this::function);
        impl.types().forEach(t -> associated(t, false));
    }

    private void associated(TraitItem.AssociatedType type, boolean declared) {
        bounds(type.inner(), type.cfg(), type.bounds(), declared ? "associated-type" : "");
        new Walk(type.inner(), type.cfg(), "").types(type.type());
    }
}
