package dev.magistrait.resolve;

import dev.magistrait.fact.Step;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.TypePath;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the interface of a reachable item leads to: the public types and traits named in its signature, bounds and supertraits. */
final class Interfaces {

    private static final int DEEPEST_ALIAS = 16;

    private final CrateUnit crate;
    private final Resolver resolver;
    private final Reaching reaching;
    private final List<Placed<ImplItem>> waiting = new ArrayList<>();

    /** Takes what is reached, the step that leads to it, and what it was reached from. */
    interface Reaching {
        void reach(Def def, Step step, Optional<Object> from);
    }

    Interfaces(CrateUnit crate, Resolver resolver, Reaching reaching) {
        this.crate = crate;
        this.resolver = resolver;
        this.reaching = reaching;
        for (SourceUnit file : crate.files) {
            file.outline.impls().stream()
                    .filter(i -> file.live(i.scope()))
                    .forEach(i -> waiting.add(new Placed<>(file, i)));
        }
    }

    /** Looks at the impls whose type and trait are reachable by now. */
    void impls(Set<Object> reached) {
        for (Iterator<Placed<ImplItem>> rest = waiting.iterator(); rest.hasNext(); ) {
            Placed<ImplItem> impl = rest.next();
            if (counts(impl, reached)) {
                rest.remove();
                impl(impl);
            }
        }
    }

    private boolean counts(Placed<ImplItem> placed, Set<Object> reached) {
        ImplItem impl = placed.item();
        if (!shows(placed.file(), impl.inner(), impl.self(), reached)) {
            return false;
        }
        for (Bound.Trait trait : impl.trait()) {
            for (Hit hit : resolver.resolve(placed.file(), impl.inner(), trait.path(), Namespace.TYPE)) {
                if (hit.def() instanceof Def.OfTrait local && isLocal(local) && !reached.contains(local.node())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isLocal(Def.OfTrait trait) {
        return trait.node().instances.stream().anyMatch(i -> i.file().crate == crate);
    }

    private boolean shows(SourceUnit file, int scope, RustType self, Set<Object> reached) {
        if (!(self instanceof RustType.Named named)) {
            return true;
        }
        for (Hit hit : resolver.resolve(file, scope, named.path(), Namespace.TYPE)) {
            if (hit.def() instanceof Def.OfType type
                    && type.type().file().crate == crate
                    && !reached.contains(type.type().item())) {
                return false;
            }
        }
        return true;
    }

    private void impl(Placed<ImplItem> placed) {
        ImplItem impl = placed.item();
        Walk walk = new Walk(placed.file(), impl.inner(), impl, "an impl");
        walk.generics();
        walk.type(impl.self());
        impl.trait().forEach(t -> walk.path(t.path()));
        impl.types().forEach(t -> walk.types(t.type()));
        for (FnItem method : impl.methods()) {
            if (!impl.trait().isEmpty() || method.visibility().isPublic()) {
                function(placed.file(), method, impl);
            }
        }
    }

    void of(Def def) {
        switch (def) {
            case Def.OfTrait trait ->
                trait.node().instances.stream()
                        .filter(i -> i.file().crate == crate)
                        .forEach(i -> trait(i, trait.node()));
            case Def.OfType type -> type(type.type());
            case Def.OfAlias alias ->
                new Walk(
                                alias.alias().file(),
                                alias.alias().item().inner(),
                                alias.alias().item(),
                                "type `" + alias.alias().item().name() + "`")
                        .type(alias.alias().item().target());
            case Def.OfFn fn -> function(fn.fn().file(), fn.fn().item(), fn.fn().item());
            case Def.OfValue value ->
                new Walk(
                                value.value().file(),
                                value.value().item().scope(),
                                value.value().item(),
                                "`" + value.value().item().name() + "`")
                        .type(value.value().item().type());
            default -> {
                // modules are followed by name; the rest has no interface here
            }
        }
    }

    private void trait(Placed<TraitItem> placed, TraitNode node) {
        TraitItem trait = placed.item();
        Walk walk = new Walk(placed.file(), trait.inner(), node, "trait `" + trait.name() + "`");
        walk.generics();
        walk.all(trait.supertraits());
        for (TraitItem.AssociatedType type : trait.types()) {
            walk.all(type.bounds());
            walk.types(type.type());
        }
        trait.methods().forEach(m -> function(placed.file(), m, node));
    }

    private void type(Placed<TypeItem> placed) {
        TypeItem type = placed.item();
        Walk walk = new Walk(placed.file(), type.inner(), type, "type `" + type.name() + "`");
        walk.generics();
        for (TypeItem.Field field : type.fields()) {
            if (field.visibility().isPublic()) {
                walk.type(field.type());
            }
        }
    }

    private void function(SourceUnit file, FnItem function, Object from) {
        Walk walk = new Walk(file, function.inner(), from, "function `" + function.name() + "`");
        walk.generics();
        function.params().forEach(p -> walk.type(p.type()));
        walk.type(function.returns());
    }

    /** Reaches all that is named in types of one interface. */
    private final class Walk extends TypeWalk {
        private final SourceUnit file;
        private final int scope;
        private final Object from;
        private final String owner;
        private int aliases;

        Walk(SourceUnit file, int scope, Object from, String owner) {
            this.file = file;
            this.scope = scope;
            this.from = from;
            this.owner = owner;
        }

        void generics() {
            Scope here = file.scope(scope);
            for (GenericParam param : here.generics()) {
                all(param.bounds());
                types(param.defaults());
            }
            for (WherePredicate predicate : here.where()) {
                type(predicate.subject());
                all(predicate.bounds());
            }
        }

        void all(List<Bound> bounds) {
            bounds(bounds);
            bounds.forEach(this::trait);
        }

        private void trait(Bound bound) {
            if (bound instanceof Bound.Trait trait) {
                meet(trait.path(), trait.region(), "bound in ");
            }
        }

        @Override
        void bound(Bound.Trait bound) {
            trait(bound);
        }

        @Override
        void dyn(RustType.Dyn type) {
            type.bounds().forEach(this::trait);
        }

        @Override
        void impl(RustType.Impl type) {
            type.bounds().forEach(this::trait);
        }

        @Override
        void named(RustType.Named type) {
            meet(type.path(), type.region(), "named in ");
        }

        private void meet(TypePath path, Region region, String how) {
            for (Hit hit : resolver.resolve(file, scope, path, Namespace.TYPE)) {
                if (Reach.isNominallyPublic(hit.def())) {
                    reaching.reach(hit.def(), new Step(how + owner, file.span(region)), Optional.of(from));
                } else if (hit.def() instanceof Def.OfAlias alias
                        && alias.alias().file().crate == crate
                        && aliases++ < DEEPEST_ALIAS) {
                    new Walk(alias.alias().file(), alias.alias().item().inner(), from, owner)
                            .type(alias.alias().item().target());
                }
            }
        }
    }
}
