package dev.magistrait.resolve.uses;

import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.TraitId;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.flow.Interest;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.TypeWalk;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds where the traits of interest are used as trait objects and through generics, in one file of one crate. */
public final class Uses extends TypeSites {

    private static final Set<String> FOREIGN_ASYNC =
            Set.of("core::ops::AsyncFn", "core::ops::AsyncFnMut", "core::ops::AsyncFnOnce");

    private final Resolver resolver;
    private final Interest interest;
    private final List<Fact> facts = new ArrayList<>();

    private Uses(Resolver resolver, Interest interest, SourceUnit file) {
        super(file);
        this.resolver = resolver;
        this.interest = interest;
    }

    public static List<Fact> in(SourceUnit file, Resolver resolver, Interest interest) {
        Uses uses = new Uses(resolver, interest, file);
        uses.visit();
        return uses.facts;
    }

    @Override
    TypeWalk walk(Site site) {
        return new Walk(site);
    }

    @Override
    void stated(Site site, Bound.Trait bound, Purpose purpose) {
        switch (purpose) {
            case PARAMETER -> staticUse(site, bound, "bound");
            case ASSOCIATED -> staticUse(site, bound, "associated-type");
            case ITEM -> {
                // No value is used through it.
            }
        }
    }

    /** Meets what stands inside types. */
    private final class Walk extends TypeWalk {
        private final Site site;
        /** What stands right around a trait object; told before that is met. */
        private final IdentityHashMap<RustType, String> around = new IdentityHashMap<>(2);

        Walk(Site site) {
            this.site = site;
        }

        @Override
        protected void reference(RustType.Reference type) {
            if (type.target() instanceof RustType.Dyn) {
                around.put(type.target(), type.mutable() ? "&mut" : "&");
            }
        }

        private void arguments(TypePath path) {
            for (TypePath.Segment segment : path.segments()) {
                for (RustType argument : segment.arguments()) {
                    if (argument instanceof RustType.Dyn) {
                        around.put(argument, segment.name());
                    }
                }
            }
        }

        @Override
        protected void dyn(RustType.Dyn type) {
            for (Bound bound : type.bounds()) {
                if (bound instanceof Bound.Trait trait && !trait.relaxed()) {
                    dynUse(trait.path(), "dyn", around.getOrDefault(type, ""), type.keyword());
                }
            }
        }

        @Override
        protected void impl(RustType.Impl type) {
            type.bounds().forEach(b -> staticUse(site, b, "impl-trait"));
        }

        @Override
        protected void named(RustType.Named type) {
            arguments(type.path());
            if (file.crate.edition().bareTraitObjects()) {
                dynUse(type.path(), "bare", "", type.region());
            }
        }

        @Override
        protected void bound(Bound.Trait bound) {
            staticUse(site, bound, "associated-type");
        }

        private void dynUse(TypePath path, String form, String container, Region region) {
            Place place = file.usePlace(site.cfg(), region);
            for (Named named : traits(site.scope(), path, place)) {
                String how = file.fromBody(region) ? "macro" : form;
                facts.add(new DynUse(named.id(), named.path(), how, site.alias(), site.position(), container, place));
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

    private void staticUse(Site site, Bound bound, String form) {
        if (bound instanceof Bound.Trait trait && !trait.relaxed()) {
            Place place = file.usePlace(site.cfg(), trait.region());
            for (Named named : traits(site.scope(), trait.path(), place)) {
                facts.add(new StaticUse(named.id(), named.path(), form, place));
            }
        }
    }
}
