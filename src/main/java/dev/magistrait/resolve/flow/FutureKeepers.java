package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Hindrance;
import dev.magistrait.fact.Obstacle.Kind;
import dev.magistrait.outline.AliasItem;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.ValueItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.TypeWalk;
import dev.magistrait.resolve.types.Typed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** The functions and values of a workspace that take boxed futures. */
final class FutureKeepers {

    /** So many aliases are followed, one behind the other. */
    private static final int DEEPEST = 8;

    /** Each looks for a name in the text of a file. */
    private static final int MOST_ASKED = 8_192;

    private final Traits traits;
    private final List<CrateUnit> crates;
    private final BiPredicate<String, String> mentions;
    /** Empty until one is asked for, then one. */
    private Optional<Names> names = Optional.empty();

    private int asked;

    /**
     * Names in the workspace.
     *
     * @param keepers of functions that take boxed futures, or what gives them
     * @param unpinned of functions that take what is {@code Unpin}
     * @param pinless of types that do something only if what they hold is {@code Unpin}
     * @param onBoxes of methods that traits give to boxed futures alone
     */
    private record Names(Set<String> keepers, Set<String> unpinned, Set<String> pinless, Set<String> onBoxes) {}

    /** @param mentions whether a name stands anywhere in a file */
    FutureKeepers(Traits traits, List<CrateUnit> crates, BiPredicate<String, String> mentions) {
        this.traits = traits;
        this.crates = crates;
        this.mentions = mentions;
    }

    /** Whether a type is that of a boxed future, or holds one, or gives one as a function. */
    boolean keeps(Typed there, RustType type) {
        Search search = new Search(there, 0);
        search.type(type);
        return search.found || type instanceof RustType.Dyn;
    }

    /** Whether a type holds an object that is {@code Unpin}. */
    boolean unpins(Typed there, RustType type) {
        Search search = new Search(there, 0);
        search.type(type);
        return search.unpin;
    }

    /** Looks for boxed futures in types, those behind aliases too. */
    private final class Search extends TypeWalk {

        private final Typed there;
        private final int depth;
        private boolean found;
        private boolean unpin;

        Search(Typed there, int depth) {
            this.there = there;
            this.depth = depth;
        }

        @Override
        protected void named(RustType.Named named) {
            found = found || traits.boxedFuture(there.file(), there.scope(), named) || behind(named);
        }

        @Override
        protected void dyn(RustType.Dyn type) {
            unpin |= asksUnpin(type.bounds());
        }

        private boolean behind(RustType.Named named) {
            return depth < DEEPEST
                    && traits.resolver().resolve(there.file(), there.scope(), named.path(), Namespace.TYPE).stream()
                            .anyMatch(h -> h.def() instanceof Def.OfAlias alias && inAlias(alias));
        }

        private boolean inAlias(Def.OfAlias of) {
            AliasItem item = of.alias().item();
            Search inside = new Search(new Typed(of.alias().file(), item.inner(), item.target()), depth + 1);
            inside.type(item.target());
            return inside.found;
        }
    }

    /** Whether some function or method of that name takes a boxed future, or what gives one. */
    boolean isKeeper(String function) {
        return names().keepers().contains(function);
    }

    /** Whether some function or method of that name takes what is {@code Unpin}. */
    boolean asksUnpin(String function) {
        return names().unpinned().contains(function);
    }

    /** Whether a type of that name asks it of what it holds. */
    boolean isPinless(String type) {
        return names().pinless().contains(type);
    }

    /** Whether boxed futures have a method of that name which others need not have. */
    boolean hasOnBox(String method) {
        return names().onBoxes().contains(method);
    }

    /** The constants and static variables that hold boxed futures or functions that give them: what stands in them is not read. */
    List<Hindrance> values(Map<String, List<TraitNode>> byMethod) {
        List<Hindrance> found = new ArrayList<>();
        for (CrateUnit crate : crates) {
            for (SourceUnit file : crate.files) {
                file.outline.values().stream()
                        .filter(v -> keeps(new Typed(file, v.scope(), v.type()), v.type()))
                        .findFirst()
                        .ifPresent(v -> value(file, v, byMethod, found));
            }
        }
        return found;
    }

    /** One value of a file says as much as all: whichever of the methods stands in that file may be what it holds. */
    private void value(SourceUnit file, ValueItem value, Map<String, List<TraitNode>> byMethod, List<Hindrance> into) {
        byMethod.forEach((method, nodes) -> {
            if (asked++ >= MOST_ASKED || mentions.test(file.file, method)) {
                nodes.forEach(n -> into.add(
                        new Hindrance(n.id, Kind.UNFOLLOWED, method, file.place(value.cfg(), value.region()))));
            }
        });
    }

    private Names names() {
        if (names.isEmpty()) {
            Names found = new Names(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
            for (CrateUnit crate : crates) {
                for (SourceUnit file : crate.files) {
                    file.outline.functions().forEach(f -> function(file, f, found));
                    file.outline.impls().forEach(i -> impl(file, i, found));
                    file.outline.traits().forEach(t -> t.methods().forEach(m -> function(file, m, found)));
                }
            }
            names = Optional.of(found);
        }
        return names.get();
    }

    private void impl(SourceUnit file, ImplItem impl, Names into) {
        impl.methods().forEach(m -> function(file, m, into));
        if (asksUnpin(bounds(file, impl.inner())) && impl.self() instanceof RustType.Named named) {
            into.pinless().add(named.path().last());
        }
        if (!impl.trait().isEmpty() && keeps(new Typed(file, impl.inner(), impl.self()), impl.self())) {
            impl.methods().forEach(m -> into.onBoxes().add(m.name()));
        }
    }

    private void function(SourceUnit file, FnItem function, Names into) {
        Typed here = new Typed(file, function.inner(), function.returns());
        List<Bound> bounds = bounds(file, function.inner());
        if (function.params().stream().anyMatch(p -> keeps(here, p.type())) || keeps(here, bounds)) {
            into.keepers().add(function.name());
        }
        function.params().forEach(p -> {
            if (p.type() instanceof RustType.Impl opaque) {
                bounds.addAll(opaque.bounds());
            }
        });
        if (asksUnpin(bounds)) {
            into.unpinned().add(function.name());
        }
    }

    private static boolean asksUnpin(List<Bound> bounds) {
        return bounds.stream().anyMatch(b -> b.names("Unpin"));
    }

    private static List<Bound> bounds(SourceUnit file, int inner) {
        Scope scope = file.scope(inner);
        List<Bound> bounds = new ArrayList<>();
        scope.generics().forEach(g -> bounds.addAll(g.bounds()));
        scope.where().forEach(w -> bounds.addAll(w.bounds()));
        return bounds;
    }

    /** Whether a bound speaks of a boxed future, as {@code Fn() -> BoxFuture} does. */
    private boolean keeps(Typed there, List<Bound> bounds) {
        Search search = new Search(there, 0);
        search.bounds(bounds);
        return search.found;
    }
}
