package dev.magistrait.resolve.uses;

import dev.magistrait.outline.AliasItem;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.Mention;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.ValueItem;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.TypeWalk;
import dev.magistrait.rust.Cfg;
import java.util.BitSet;
import java.util.List;

/** Goes to all places of one file where types and bounds stand. Nothing stands in code that is never compiled. */
abstract class TypeSites {

    final SourceUnit file;

    TypeSites(SourceUnit file) {
        this.file = file;
    }

    /**
     * Where a type or a bound stands.
     *
     * @param scope whose names it is written in
     * @param position of {@link dev.magistrait.fact.DynUse#POSITIONS}
     * @param alias the path of the type alias that stands for it, else empty
     */
    record Site(int scope, Cfg cfg, String position, String alias) {

        Site(int scope, Cfg cfg, String position) {
            this(scope, cfg, position, "");
        }

        Site returned() {
            return new Site(scope, cfg, "return", alias);
        }
    }

    /** What a bound is for. */
    enum Purpose {
        /** Says what a type parameter must be. */
        PARAMETER,
        /** Says what an associated type must be. */
        ASSOCIATED,
        /** Says of the item what it is, or whom it is for: a supertrait, {@code where Self}, a bound of an impl of a trait. */
        ITEM
    }

    /** What looks at the types that stand there. */
    abstract TypeWalk walk(Site site);

    /** Meets a bound that stands there by itself, in no type. */
    abstract void stated(Site site, Bound.Trait bound, Purpose purpose);

    final void visit() {
        scopes();
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
        fields();
        aliases();
        values();
        for (Mention mention : file.outline.mentions()) {
            if (file.live(mention.scope())) {
                walk(new Site(mention.scope(), mention.cfg(), "body")).type(mention.type());
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
            if ((!scope.generics().isEmpty() || !scope.where().isEmpty()) && file.live(number)) {
                scope(scope, new Site(number, scope.cfg(), "bound"), traitImpls.get(number));
            }
        }
    }

    private void scope(Scope scope, Site site, boolean ofTraitImpl) {
        for (GenericParam param : scope.generics()) {
            Site own = new Site(site.scope(), site.cfg().and(param.cfg()), "bound");
            bounds(own, param.bounds(), ofTraitImpl ? Purpose.ITEM : Purpose.PARAMETER);
            walk(own).types(param.defaults());
        }
        for (WherePredicate predicate : scope.where()) {
            boolean self = predicate.subject().isPath("Self");
            walk(site).type(predicate.subject());
            bounds(site, predicate.bounds(), ofTraitImpl || self ? Purpose.ITEM : Purpose.PARAMETER);
        }
    }

    private void bounds(Site site, List<Bound> bounds, Purpose purpose) {
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait) {
                stated(site, trait, purpose);
            }
        }
        walk(site).bounds(bounds);
    }

    private void fields() {
        for (TypeItem type : file.outline.types()) {
            if (file.live(type.scope())) {
                type.fields()
                        .forEach(f -> walk(new Site(type.inner(), type.cfg().and(f.cfg()), "field"))
                                .type(f.type()));
            }
        }
    }

    private void aliases() {
        for (AliasItem alias : file.outline.aliases()) {
            if (file.live(alias.scope())) {
                // What stands in the place of a type in an expansion is read as an alias without a name.
                boolean named = !alias.name().equals("_");
                String path = named ? file.module(alias.scope()).path + "::" + alias.name() : "";
                walk(new Site(alias.inner(), alias.cfg(), "alias", path)).type(alias.target());
            }
        }
    }

    private void values() {
        for (ValueItem value : file.outline.values()) {
            if (file.live(value.scope())) {
                walk(new Site(value.scope(), value.cfg(), "constant")).type(value.type());
            }
        }
    }

    private void function(FnItem function) {
        Site receiver = new Site(function.inner(), function.cfg(), "parameter");
        walk(receiver).type(function.receiver().type());
        for (FnItem.Param param : function.params()) {
            Site site = new Site(function.inner(), function.cfg().and(param.cfg()), "parameter");
            walk(site).type(param.type());
        }
        walk(receiver.returned()).type(function.returns());
    }

    private void trait(TraitItem trait) {
        bounds(new Site(trait.inner(), trait.cfg(), "bound"), trait.supertraits(), Purpose.ITEM);
        trait.methods().forEach(this::function);
        trait.types().forEach(t -> associated(t, Purpose.ASSOCIATED));
    }

    private void impl(ImplItem impl) {
        TypeWalk walk = walk(new Site(impl.inner(), impl.cfg(), "impl"));
        walk.type(impl.self());
        impl.trait().forEach(t -> walk.path(t.path()));
        impl.methods().forEach(this::function);
        impl.types().forEach(t -> associated(t, Purpose.ITEM));
    }

    private void associated(TraitItem.AssociatedType type, Purpose purpose) {
        Site site = new Site(type.inner(), type.cfg(), "associated-type");
        bounds(site, type.bounds(), purpose);
        walk(site).types(type.type());
    }
}
