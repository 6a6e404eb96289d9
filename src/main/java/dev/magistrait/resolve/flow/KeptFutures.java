package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Hindrance;
import dev.magistrait.fact.Obstacle.Kind;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.Typed;
import dev.magistrait.resolve.types.WordSet;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

    private final Traits traits;
    private final Generics generics;
    private final ImplementedBy implementors;
    private final Map<String, List<TraitNode>> byMethod = new HashMap<>();
    private final List<CrateUnit> crates;
    private final FutureKeepers keepers;

    /** @param mentions whether a name stands anywhere in a file */
    public KeptFutures(
            Traits traits,
            Generics generics,
            Collection<TraitNode> nodes,
            List<CrateUnit> crates,
            BiPredicate<String, String> mentions) {
        this.traits = traits;
        this.generics = generics;
        this.crates = crates;
        this.keepers = new FutureKeepers(traits, crates, mentions);
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
        found.addAll(keepers.unread(byMethod));
        return List.copyOf(found);
    }

    private void function(
            SourceUnit file, FnItem function, Optional<ImplItem> impl, WordSet words, Set<Hindrance> into) {
        if (!file.live(function.scope()) || !traits.bodies().mayCall(function, words)) {
            return;
        }
        Locals locals = new Locals(generics, file, function, impl);
        Typed here = new Typed(file, function.inner(), function.returns());
        FutureTakers takers = new FutureTakers(locals, t -> keepers.keeps(here, t), keepers::keeps, keepers::isKeeper);
        new FutureUses(locals, e -> isOurs(locals, e), takers)
                .found()
                .forEach(found -> meant(locals, found.expr(), found.kind() != Kind.UNFOLLOWED)
                        .forEach(t -> into.add(hindrance(locals, t, found.kind(), found.expr()))));
    }

    private boolean isOurs(Locals locals, Expr expr) {
        return byMethod.containsKey(method(expr)) && !meant(locals, expr, true).isEmpty();
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

    /** @param unknown whether to take the method's name for it where the receiver's type is not written */
    private List<TraitNode> meant(Locals locals, Expr expr, boolean unknown) {
        List<TraitNode> named = byMethod.getOrDefault(method(expr), List.of());
        if (expr instanceof Expr.MethodCall call) {
            return named.stream()
                    .filter(t -> implementors.mayHave(locals, call.receiver(), t, unknown))
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
}
