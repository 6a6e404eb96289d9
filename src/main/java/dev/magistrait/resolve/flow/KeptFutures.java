package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Hindrance;
import dev.magistrait.fact.Obstacle.Kind;
import dev.magistrait.outline.Body;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.Sources;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Traits;
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
import java.util.function.BiConsumer;
import java.util.stream.Stream;

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
    private final Sources sources;
    private final FutureKeepers keepers;

    public KeptFutures(
            Traits traits, Generics generics, Collection<TraitNode> nodes, List<CrateUnit> crates, Sources sources) {
        this.traits = traits;
        this.generics = generics;
        this.crates = crates;
        this.sources = sources;
        this.keepers = new FutureKeepers(traits, crates, sources::mentions);
        for (TraitNode node : nodes) {
            if (node.interesting && node.macros.boxes()) {
                boxed(node)
                        .forEach(m -> byMethod.computeIfAbsent(m, _ -> new ArrayList<>(1))
                                .add(node));
            }
        }
        this.implementors = byMethod.isEmpty() ? ImplementedBy.NOTHING : ImplementedBy.of(crates, generics);
    }

    /** The methods whose futures are boxed. */
    private static Stream<String> boxed(TraitNode node) {
        return node.item().methods().stream().filter(FnItem::isAsync).map(FnItem::name);
    }

    /** @param sightings where methods of those traits can be called for which bodies are asked that were not kept: in these, too, a future may be */
    public List<Hindrance> found(Sightings sightings) {
        if (byMethod.isEmpty()) {
            return List.of();
        }
        WordSet words = new WordSet(byMethod.keySet());
        Set<Hindrance> found = new LinkedHashSet<>();
        for (CrateUnit crate : crates) {
            for (SourceUnit file : crate.files) {
                each(file, (f, impl) -> {
                    if (traits.bodies().mayCall(f, words)) {
                        function(file, f, impl, found);
                    }
                });
                passedOver(file, sightings.of(file), found);
            }
        }
        found.addAll(keepers.values(byMethod));
        return List.copyOf(found);
    }

    /** Looks into the bodies in which no word tells of futures, where they call a method of one of the traits. */
    private void passedOver(SourceUnit file, Set<TraitNode> seen, Set<Hindrance> into) {
        Set<String> names = new LinkedHashSet<>();
        seen.forEach(t -> boxed(t).forEach(names::add));
        if (names.isEmpty() || file.expansion.isPresent()) {
            return;
        }
        Map<Region, Body.Unread> bodies = sources.bodies(file.file, names);
        if (!bodies.isEmpty()) {
            each(file, (f, impl) -> {
                Body.Unread body = bodies.get(file.scope(f.inner()).region());
                if (body != null) {
                    function(file, f.withBody(body), impl, into);
                }
            });
        }
    }

    private static void each(SourceUnit file, BiConsumer<FnItem, Optional<ImplItem>> what) {
        file.outline.functions().forEach(f -> what.accept(f, Optional.empty()));
        for (ImplItem impl : file.outline.impls()) {
            impl.methods().forEach(m -> what.accept(m, Optional.of(impl)));
        }
        file.outline.traits().forEach(t -> t.methods().forEach(m -> what.accept(m, Optional.empty())));
    }

    private void function(SourceUnit file, FnItem function, Optional<ImplItem> impl, Set<Hindrance> into) {
        if (!file.live(function.scope())) {
            return;
        }
        Locals locals = new Locals(generics, file, function, impl);
        FutureTakers takers = new FutureTakers(locals, keepers);
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
