package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Hindrance;
import dev.magistrait.fact.Obstacle.Kind;
import dev.magistrait.fact.Place;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.TypeText;
import dev.magistrait.resolve.types.TypeWalk;
import dev.magistrait.resolve.types.Typed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** The fields and functions of a workspace that take boxed futures. */
final class FutureKeepers {

    /** So many aliases are followed, one behind the other. */
    private static final int DEEPEST = 8;

    private final Traits traits;
    private final List<CrateUnit> crates;
    private final BiPredicate<String, String> mentions;
    /** Empty until one is asked for, then one. */
    private Optional<List<Keeper>> all = Optional.empty();

    private final Set<String> functions = new HashSet<>();

    /**
     * @param types the texts of its type and of all types in it
     */
    private record Keeper(String file, Set<String> types, Place place) {}

    /** @param mentions whether a name stands anywhere in a file */
    FutureKeepers(Traits traits, List<CrateUnit> crates, BiPredicate<String, String> mentions) {
        this.traits = traits;
        this.crates = crates;
        this.mentions = mentions;
    }

    /** Whether a type is that of a boxed future, or holds one. */
    boolean keeps(Typed there, RustType type) {
        boolean[] found = {type instanceof RustType.Dyn};
        new TypeWalk() {
            @Override
            protected void named(RustType.Named named) {
                found[0] |= traits.boxedFuture(there.file(), there.scope(), named);
            }
        }.type(type);
        return found[0];
    }

    /** Whether some function or method of that name takes a boxed future, or what gives one. */
    boolean isKeeper(String function) {
        all();
        return functions.contains(function);
    }

    /**
     * Bodies in which no word tells of futures have not been kept. Where a field or function takes boxed futures of the same output and the
     * method's name stands in its file, such a body may put the one into the other.
     *
     * @param byMethod the traits that are asked about, by the names of their methods
     */
    List<Hindrance> unread(Map<String, List<TraitNode>> byMethod) {
        List<Hindrance> found = new ArrayList<>();
        for (Keeper keeper : all()) {
            byMethod.forEach((method, nodes) -> {
                List<TraitNode> meant = nodes.stream()
                        .filter(t -> gives(t, method, keeper.types()))
                        .toList();
                if (!meant.isEmpty() && mentions.test(keeper.file(), method)) {
                    meant.forEach(t -> found.add(new Hindrance(t.id, Kind.UNFOLLOWED, method, keeper.place())));
                }
            });
        }
        return found;
    }

    private List<Keeper> all() {
        if (all.isEmpty()) {
            List<Keeper> found = new ArrayList<>();
            for (CrateUnit crate : crates) {
                for (SourceUnit file : crate.files) {
                    file.outline.types().forEach(t -> t.fields().forEach(f -> field(file, t, f, found)));
                    file.outline.functions().forEach(f -> function(file, f, found));
                    file.outline.impls().forEach(i -> i.methods().forEach(m -> function(file, m, found)));
                    file.outline.traits().forEach(t -> t.methods().forEach(m -> function(file, m, found)));
                }
            }
            all = Optional.of(found);
        }
        return all.get();
    }

    private void field(SourceUnit file, TypeItem owner, TypeItem.Field field, List<Keeper> into) {
        Typed type = new Typed(file, owner.inner(), field.type());
        if (keeps(type, field.type())) {
            Set<String> types = new HashSet<>();
            names(type, types, 0);
            into.add(new Keeper(file.file, types, file.place(field.cfg(), owner.region())));
        }
    }

    private void function(SourceUnit file, FnItem function, List<Keeper> into) {
        Typed here = new Typed(file, function.inner(), function.returns());
        List<RustType> types = function.params().stream()
                .map(FnItem.Param::type)
                .filter(t -> keeps(here, t))
                .toList();
        Scope scope = file.scope(function.inner());
        List<Bound> bounds = new ArrayList<>();
        scope.generics().forEach(g -> bounds.addAll(g.bounds()));
        scope.where().forEach(w -> bounds.addAll(w.bounds()));
        Set<String> names = new HashSet<>();
        types.forEach(t -> names(here.with(t), names, 0));
        if (keeps(here, bounds)) {
            names(here, names, 0).bounds(bounds);
        } else if (types.isEmpty()) {
            return;
        }
        functions.add(function.name());
        into.add(new Keeper(file.file, names, file.place(function.cfg(), function.region())));
    }

    /** Whether a bound speaks of a boxed future, as {@code Fn() -> BoxFuture} does. */
    private boolean keeps(Typed there, List<Bound> bounds) {
        boolean[] found = new boolean[1];
        new TypeWalk() {
            @Override
            protected void named(RustType.Named named) {
                found[0] |= traits.boxedFuture(there.file(), there.scope(), named);
            }
        }.bounds(bounds);
        return found[0];
    }

    /** Whether what a method gives may be the output of a future of such a type. */
    private static boolean gives(TraitNode trait, String method, Set<String> types) {
        return trait.item().methods().stream()
                .filter(m -> m.name().equals(method))
                .anyMatch(m -> !(m.returns() instanceof RustType.Named)
                        || types.contains(TypeText.of(m.returns()))
                        || types.stream().anyMatch(n -> n.length() == 1));
    }

    /** Gathers the texts of a type and of those in it, those behind aliases too; what it gives does the same with other types of that place. */
    private TypeWalk names(Typed type, Set<String> into, int depth) {
        TypeWalk walk = new TypeWalk() {
            @Override
            protected void named(RustType.Named named) {
                into.add(TypeText.of(named));
                if (depth < DEEPEST) {
                    traits.resolver().resolve(type.file(), type.scope(), named.path(), Namespace.TYPE).stream()
                            .filter(h -> h.def() instanceof Def.OfAlias)
                            .map(h -> ((Def.OfAlias) h.def()).alias())
                            .forEach(a -> names(
                                    new Typed(
                                            a.file(), a.item().inner(), a.item().target()),
                                    into,
                                    depth + 1));
                }
            }
        };
        walk.type(type.type());
        return walk;
    }
}
