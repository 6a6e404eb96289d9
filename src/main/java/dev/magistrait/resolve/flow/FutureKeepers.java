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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The fields and functions of a workspace that take boxed futures. */
final class FutureKeepers {

    /** So many aliases are followed, one behind the other. */
    private static final int DEEPEST = 8;

    /** So often it is asked whether a name stands in a file. */
    private static final int MOST_ASKED = 8192;

    /** Stands for every type. */
    private static final String ANY = "";

    private static final Set<String> BOXES = Set.of("BoxFuture", "LocalBoxFuture");

    private final Traits traits;
    private final List<CrateUnit> crates;
    private final BiPredicate<String, String> mentions;
    /** Empty until one is asked for, then one. */
    private Optional<List<Keeper>> all = Optional.empty();

    private final Set<String> functions = new HashSet<>();
    private int asked;

    /** The files in which something is turned into another type; empty until one is asked for, then one. */
    private Optional<List<String>> turning = Optional.empty();

    /**
     * @param turns whether it makes something else of a boxed future, wherever {@code into} is called
     * @param outputs what its futures give
     */
    private record Keeper(String file, boolean turns, List<RustType> outputs, Place place) {}

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
     * method's name stands in its file, or {@code into} beside it in another, such a body may put the one into the other.
     *
     * @param byMethod the traits that are asked about, by the names of their methods
     */
    List<Hindrance> unread(Map<String, List<TraitNode>> byMethod) {
        Map<String, List<Keeper>> byOutput = new HashMap<>();
        for (Keeper keeper : all()) {
            keeper.outputs().stream()
                    .map(FutureKeepers::key)
                    .distinct()
                    .forEach(k ->
                            byOutput.computeIfAbsent(k, _ -> new ArrayList<>()).add(keeper));
        }
        List<Hindrance> found = new ArrayList<>();
        byMethod.forEach((method, nodes) -> {
            for (TraitNode node : nodes) {
                Stream.concat(outputs(node, method), Stream.of(ANY))
                        .distinct()
                        .flatMap(o -> byOutput.getOrDefault(o, List.of()).stream())
                        .filter(k -> stands(method, k.file())
                                || (k.turns() && turning().stream().anyMatch(f -> stands(method, f))))
                        .forEach(k -> found.add(new Hindrance(node.id, Kind.UNFOLLOWED, method, k.place())));
            }
        });
        return found;
    }

    private List<String> turning() {
        if (turning.isEmpty()) {
            turning = Optional.of(crates.stream()
                    .flatMap(c -> c.files.stream())
                    .map(f -> f.file)
                    .distinct()
                    .filter(f -> mentions.test(f, "into") || mentions.test(f, "try_into"))
                    .toList());
        }
        return turning.get();
    }

    /** Whether a name stands in a file. With more questions than are asked, it may. */
    private boolean stands(String name, String file) {
        return asked++ >= MOST_ASKED || mentions.test(file, name);
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
            List<RustType> outputs = new ArrayList<>();
            new Outputs(type, 0, outputs).type(field.type());
            into.add(new Keeper(file.file, false, outputs, file.place(field.cfg(), owner.region())));
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
        boolean bounded = keeps(here, bounds);
        if (types.isEmpty() && !bounded) {
            return;
        }
        List<RustType> outputs = new ArrayList<>();
        Outputs walk = new Outputs(here, 0, outputs);
        walk.types(types);
        if (bounded) {
            walk.bounds(bounds);
        }
        functions.add(function.name());
        boolean turns = function.name().equals("from") || function.name().equals("try_from");
        into.add(new Keeper(file.file, turns, outputs, file.place(function.cfg(), function.region())));
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

    /** What methods of that name give, each by what stands for its type. */
    private static Stream<String> outputs(TraitNode trait, String method) {
        return trait.item().methods().stream()
                .filter(m -> m.name().equals(method))
                .map(m -> key(m.returns()));
    }

    /** What stands for a type and those that cannot be told from it. */
    private static String key(RustType type) {
        if (type instanceof RustType.Named named && named.path().last().length() == 1) {
            // A type parameter.
            return ANY;
        }
        return type.equals(RustType.Tuple.UNIT) ? "()" : type.getClass().getSimpleName() + " " + TypeText.of(type);
    }

    /** Gathers what the boxed futures in a type give, those behind aliases too. */
    private final class Outputs extends TypeWalk {

        private final Typed there;
        private final int depth;
        private final List<RustType> found;

        Outputs(Typed there, int depth, List<RustType> found) {
            this.there = there;
            this.depth = depth;
            this.found = found;
        }

        @Override
        protected void named(RustType.Named named) {
            List<RustType> arguments = named.path().segments().getLast().arguments();
            if (BOXES.contains(named.path().last()) && !arguments.isEmpty()) {
                found.add(arguments.getLast());
            }
            if (depth < DEEPEST) {
                traits.resolver().resolve(there.file(), there.scope(), named.path(), Namespace.TYPE).stream()
                        .filter(h -> h.def() instanceof Def.OfAlias)
                        .map(h -> ((Def.OfAlias) h.def()).alias())
                        .map(a -> new Typed(a.file(), a.item().inner(), a.item().target()))
                        .forEach(a -> new Outputs(a, depth + 1, found).type(a.type()));
            }
        }

        @Override
        protected void dyn(RustType.Dyn type) {
            for (Bound bound : type.bounds()) {
                if (bound instanceof Bound.Trait trait) {
                    trait.path().segments().getLast().bindings().stream()
                            .filter(b -> b.name().equals("Output"))
                            .forEach(b -> found.addAll(b.type()));
                }
            }
        }
    }
}
