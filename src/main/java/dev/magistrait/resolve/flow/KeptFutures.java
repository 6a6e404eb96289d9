package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Hindrance;
import dev.magistrait.fact.Obstacle.Kind;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.TypeWalk;
import dev.magistrait.resolve.types.Typed;
import dev.magistrait.resolve.types.WordSet;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds futures of methods that {@code async_trait} boxes which are used as boxes, or whose use is not followed: any other is awaited, or goes to code
 * that takes any future.
 */
public final class KeptFutures {

    /** So many aliases are followed, one behind the other. */
    private static final int DEEPEST = 8;

    private final Traits traits;
    private final Generics generics;
    private final ImplementedBy implementors;
    private final Map<String, List<TraitNode>> byMethod = new HashMap<>();
    private final List<CrateUnit> crates;
    private final BiPredicate<String, String> mentions;
    /** Names of functions that take a boxed future; empty until one is asked for. */
    private final Set<String> keepers = new HashSet<>();

    public KeptFutures(
            Traits traits,
            Generics generics,
            Collection<TraitNode> nodes,
            List<CrateUnit> crates,
            BiPredicate<String, String> mentions) {
        this.traits = traits;
        this.mentions = mentions;
        this.generics = generics;
        this.crates = crates;
        for (TraitNode node : nodes) {
            if (node.interesting && node.macros.boxes()) {
                node.item().methods().stream()
                        .filter(FnItem::isAsync)
                        .forEach(m -> byMethod.computeIfAbsent(m.name(), _ -> new ArrayList<>(1))
                                .add(node));
            }
        }
        this.implementors = byMethod.isEmpty() ? ImplementedBy.NOTHING : ImplementedBy.of(crates, traits.resolver());
    }

    public List<Hindrance> found() {
        if (byMethod.isEmpty()) {
            return List.of();
        }
        WordSet words = new WordSet(byMethod.keySet());
        Set<Hindrance> found = new LinkedHashSet<>();
        for (CrateUnit crate : crates) {
            for (SourceUnit file : crate.files) {
                file.outline.functions().forEach(f -> function(file, f, Optional.empty(), words, found));
                for (ImplItem impl : file.outline.impls()) {
                    impl.methods().forEach(m -> function(file, m, Optional.of(impl), words, found));
                }
                file.outline
                        .traits()
                        .forEach(t -> t.methods().forEach(m -> function(file, m, Optional.empty(), words, found)));
            }
        }
        for (CrateUnit crate : crates) {
            for (SourceUnit file : crate.files) {
                file.outline.types().forEach(t -> t.fields().forEach(f -> field(file, t, f, found)));
            }
        }
        return List.copyOf(found);
    }

    /**
     * Bodies in which no word tells of futures have not been kept. Where a field takes boxed futures of the same output and both its name and
     * the method's stand in a file, one of them may put the one into the other.
     */
    private void field(SourceUnit file, TypeItem owner, TypeItem.Field field, Set<Hindrance> into) {
        Typed kept = new Typed(file, owner.inner(), field.type());
        if (!keeps(kept, field.type())) {
            return;
        }
        String name = owner.tuple() ? owner.name() : Traits.last(field.name().replace(".", "::"));
        byMethod.forEach((method, traitsOf) -> {
            List<TraitNode> meant =
                    traitsOf.stream().filter(t -> gives(t, method, kept)).toList();
            if (!meant.isEmpty() && together(method, name)) {
                meant.forEach(t -> into.add(
                        new Hindrance(t.id, Kind.UNFOLLOWED, method, file.place(field.cfg(), owner.region()))));
            }
        });
    }

    private boolean together(String method, String name) {
        return crates.stream()
                .flatMap(c -> c.files.stream())
                .map(f -> f.file)
                .distinct()
                .anyMatch(f -> mentions.test(f, method) && mentions.test(f, name));
    }

    /** Whether what a method gives may be the output of a future that is kept. */
    private boolean gives(TraitNode trait, String method, Typed kept) {
        Set<String> names = new HashSet<>();
        names(kept, names, 0);
        return trait.item().methods().stream()
                .filter(m -> m.name().equals(method))
                .anyMatch(m -> !(m.returns() instanceof RustType.Named named)
                        || names.contains(named.path().last())
                        || names.stream().anyMatch(n -> n.length() == 1));
    }

    /** The names in a type, those behind aliases too. */
    private void names(Typed type, Set<String> into, int depth) {
        new TypeWalk() {
            @Override
            protected void named(RustType.Named named) {
                into.add(named.path().last());
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
        }.type(type.type());
    }

    private void function(
            SourceUnit file, FnItem function, Optional<ImplItem> impl, WordSet words, Set<Hindrance> into) {
        if (!file.live(function.scope()) || !traits.bodies().mayCall(function, words)) {
            return;
        }
        Locals locals = new Locals(generics, file, function, impl);
        Typed here = new Typed(file, function.inner(), function.returns());
        FutureTakers takers = new FutureTakers(locals, t -> keeps(here, t), this::keeps, this::isKeeper);
        new FutureUses(locals, e -> isOurs(locals, e), takers)
                .found()
                .forEach(found -> meant(locals, found.expr())
                        .forEach(t -> into.add(hindrance(locals, t, found.kind(), found.expr()))));
    }

    private boolean isOurs(Locals locals, Expr expr) {
        return byMethod.containsKey(method(expr)) && !meant(locals, expr).isEmpty();
    }

    /** The method that is called, by its receiver or by a path; empty for all else. */
    private static String method(Expr expr) {
        return switch (expr) {
            case Expr.MethodCall call -> call.method();
            case Expr.Call(Expr.QualifiedName callee, var _, var _)
            when callee.type().rest().size() == 1 -> callee.type().rest().getFirst();
            case Expr.Call(Expr.Name callee, var _, var _)
            when callee.path().segments().size() > 1 -> callee.path().last();
            default -> "";
        };
    }

    private List<TraitNode> meant(Locals locals, Expr expr) {
        List<TraitNode> named = byMethod.getOrDefault(method(expr), List.of());
        if (expr instanceof Expr.MethodCall call) {
            return named.stream()
                    .filter(t -> implementors.mayHave(locals, call.receiver(), t, true))
                    .toList();
        }
        return named.stream().filter(t -> InScope.of(locals, t)).toList();
    }

    private static Hindrance hindrance(Locals locals, TraitNode trait, Kind kind, Expr call) {
        Region at = Exprs.start(call).orElse(locals.function().region());
        return new Hindrance(
                trait.id,
                kind,
                method(call),
                locals.file().place(locals.function().cfg(), at));
    }

    /** Whether a type is that of a boxed future, or holds one. */
    private boolean keeps(Typed there, RustType type) {
        boolean[] found = {type instanceof RustType.Dyn};
        new TypeWalk() {
            @Override
            protected void named(RustType.Named named) {
                found[0] |= traits.boxedFuture(there.file(), there.scope(), named);
            }
        }.type(type);
        return found[0];
    }

    /** Whether some function or method of that name takes a boxed future. */
    private boolean isKeeper(String name) {
        if (keepers.isEmpty()) {
            keepers.add("");
            for (CrateUnit crate : crates) {
                for (SourceUnit file : crate.files) {
                    file.outline.functions().forEach(f -> keeper(file, f));
                    file.outline.impls().forEach(i -> i.methods().forEach(m -> keeper(file, m)));
                    file.outline.traits().forEach(t -> t.methods().forEach(m -> keeper(file, m)));
                }
            }
        }
        return keepers.contains(name);
    }

    private void keeper(SourceUnit file, FnItem function) {
        Typed here = new Typed(file, function.inner(), function.returns());
        if (function.params().stream().anyMatch(p -> keeps(here, p.type()))) {
            keepers.add(function.name());
        }
    }
}
