package dev.magistrait.resolve.types;

import dev.magistrait.fact.Step;
import dev.magistrait.outline.AliasItem;
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
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.source.Region;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What the interface of a reachable item leads to: the public types and traits named in its signature, bounds and supertraits. */
final class Interfaces {

    private final CrateUnit crate;
    private final Resolver resolver;
    private final Reaching reaching;
    private final WaitingImpls impls;
    /** The aliases that interfaces name: what one stands for is the same for whoever names it. */
    private final Set<AliasItem> aliases = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Deque<Named> named = new ArrayDeque<>();

    /** An alias that is not public, in the interface that names it. */
    private record Named(Placed<AliasItem> alias, Object from, String kind, String name) {}

    /** Takes what is reached, the step that leads to it, made when it is new, and what it was reached from. */
    interface Reaching {
        void reach(Def def, Supplier<Step> step, Object from);
    }

    Interfaces(CrateUnit crate, Resolver resolver, Reaching reaching) {
        this.crate = crate;
        this.resolver = resolver;
        this.reaching = reaching;
        this.impls = new WaitingImpls(crate, resolver);
    }

    /** Takes note of what has been reached. */
    void reached(Object key) {
        impls.reached(key);
    }

    /** Looks at the impls whose type and trait are reachable by now. */
    void impls(Set<Object> reached) {
        impls.read(reached);
        impls.ready(this::impl);
        aliases();
    }

    /** What the interface of a definition leads to. */
    void of(Def def) {
        read(def);
        aliases();
    }

    private void aliases() {
        while (!named.isEmpty()) {
            Named next = named.removeFirst();
            AliasItem alias = next.alias().item();
            new Walk(next.alias().file(), alias.inner(), next.from(), next.kind(), next.name()).type(alias.target());
        }
    }

    private void impl(Placed<ImplItem> placed) {
        ImplItem impl = placed.item();
        Walk walk = new Walk(placed.file(), impl.inner(), impl, "an impl", "");
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

    private void read(Def def) {
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
                                "type ",
                                alias.alias().item().name())
                        .type(alias.alias().item().target());
            case Def.OfFn fn -> function(fn.fn().file(), fn.fn().item(), fn.fn().item());
            case Def.OfValue value ->
                new Walk(
                                value.value().file(),
                                value.value().item().scope(),
                                value.value().item(),
                                "",
                                value.value().item().name())
                        .type(value.value().item().type());
            default -> {
                // modules are followed by name; the rest has no interface here
            }
        }
    }

    private void trait(Placed<TraitItem> placed, TraitNode node) {
        TraitItem trait = placed.item();
        Walk walk = new Walk(placed.file(), trait.inner(), node, "trait ", trait.name());
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
        Walk walk = new Walk(placed.file(), type.inner(), type, "type ", type.name());
        walk.generics();
        for (TypeItem.Field field : type.fields()) {
            if (field.visibility().isPublic() && !placed.file().never(field.cfg())) {
                walk.type(field.type());
            }
        }
    }

    private void function(SourceUnit file, FnItem function, Object from) {
        Walk walk = new Walk(file, function.inner(), from, "function ", function.name());
        walk.generics();
        function.params().stream().filter(p -> !file.never(p.cfg())).forEach(p -> walk.type(p.type()));
        walk.type(function.returns());
    }

    /** Reaches all that is named in types of one interface. */
    private final class Walk extends TypeWalk {
        private final SourceUnit file;
        private final int scope;
        private final Object from;
        private final String kind;
        private final String name;

        /**
         * @param kind what the interface is one of, in front of its name
         * @param name its name; empty without
         */
        Walk(SourceUnit file, int scope, Object from, String kind, String name) {
            this.file = file;
            this.scope = scope;
            this.from = from;
            this.kind = kind;
            this.name = name;
        }

        private String owner() {
            return name.isEmpty() ? kind : kind + "`" + name + "`";
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
        protected void bound(Bound.Trait bound) {
            trait(bound);
        }

        @Override
        protected void dyn(RustType.Dyn type) {
            type.bounds().forEach(this::trait);
        }

        @Override
        protected void impl(RustType.Impl type) {
            type.bounds().forEach(this::trait);
        }

        @Override
        protected void projected(TypePath trait, RustType.Qualified type) {
            meet(trait, type.region(), "named in ");
        }

        @Override
        protected void named(RustType.Named type) {
            meet(type.path(), type.region(), "named in ");
        }

        private void meet(TypePath path, Region region, String how) {
            for (Hit hit : resolver.resolve(file, scope, path, Namespace.TYPE)) {
                if (Reach.isNominallyPublic(hit.def())) {
                    reaching.reach(hit.def(), () -> new Step(how + owner(), file.span(region)), from);
                } else if (hit.def() instanceof Def.OfAlias alias
                        && alias.alias().file().crate == crate
                        && aliases.add(alias.alias().item())) {
                    named.addLast(new Named(alias.alias(), from, kind, name));
                }
            }
        }
    }
}
