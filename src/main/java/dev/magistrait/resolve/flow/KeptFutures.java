package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Hindrance;
import dev.magistrait.fact.Obstacle.Kind;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.CrateUnit;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds futures of methods that {@code async_trait} boxes which are used as boxes: put where a boxed future is kept, or polled without
 * being pinned.
 */
public final class KeptFutures {

    /** Methods that put their last argument into a collection. */
    private static final Set<String> PUTS = Set.of("push", "push_back", "push_front", "insert", "replace", "extend");

    /** Functions, methods and macros that poll what they are given and ask for {@code Unpin}. */
    private static final Set<String> POLLS =
            Set.of("select", "select_ok", "select_all", "try_select", "poll_unpin", "poll_next_unpin", "select_biased");

    private final Traits traits;
    private final Generics generics;
    private final ImplementedBy implementors;
    private final Map<String, List<TraitNode>> byMethod = new HashMap<>();

    public KeptFutures(Traits traits, Generics generics, Collection<TraitNode> nodes, List<CrateUnit> crates) {
        this.traits = traits;
        this.generics = generics;
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

    public List<Hindrance> in(List<CrateUnit> crates) {
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
        return List.copyOf(found);
    }

    private void function(
            SourceUnit file, FnItem function, Optional<ImplItem> impl, WordSet words, Set<Hindrance> into) {
        if (!file.live(function.scope()) || !traits.bodies().mayCall(function, words)) {
            return;
        }
        Locals locals = new Locals(generics, file, function, impl);
        Exprs.each(locals.body(), e -> expression(locals, e, into));
    }

    private void expression(Locals locals, Expr expr, Set<Hindrance> into) {
        switch (expr) {
            case Expr.MethodCall call
            when PUTS.contains(call.method()) -> {
                boolean kept = locals.type(call.receiver())
                        .filter(t -> keeps(locals, t.type()))
                        .isPresent();
                call.arguments().forEach(a -> call(locals, a, Kind.STORED, kept, into));
            }
            case Expr.MethodCall call
            when POLLS.contains(call.method()) -> call(locals, call.receiver(), Kind.UNPIN, true, into);
            case Expr.Call call
            when POLLS.contains(last(call.callee())) ->
                call.arguments().forEach(a -> call(locals, a, Kind.UNPIN, true, into));
            case Expr.Let let
            when let.type().stream().anyMatch(t -> keeps(locals, t)) -> inside(locals, let.value(), into);
            case Expr.Return result
            when keeps(locals, locals.function().returns())
                    && !locals.function().isAsync() -> inside(locals, result.value(), into);
            case Expr.Await(Expr.Sequence branches, var _) -> joined(locals, branches, into);
            case Expr.Let(var _, var _, Expr.Sequence branches) -> joined(locals, branches, into);
            case Expr.Await await when byReference(await) -> call(locals, await.operand(), Kind.UNPIN, true, into);
            default -> {
                // nothing is kept here
            }
        }
    }

    /** The branches of an {@code if} or {@code match}, each a future, unless all are of one type that is written. */
    private void joined(Locals locals, Expr.Sequence branches, Set<Hindrance> into) {
        List<Expr.MethodCall> calls = new ArrayList<>();
        for (Expr part : branches.parts()) {
            Expr value = part instanceof Expr.Block block && !block.parts().isEmpty()
                    ? block.parts().getLast()
                    : part;
            if (value instanceof Expr.MethodCall call && byMethod.containsKey(call.method())) {
                calls.add(call);
            }
        }
        List<Optional<RustType>> types = calls.stream()
                .map(c -> locals.type(c.receiver()).map(Typed::type))
                .distinct()
                .toList();
        if (calls.size() > 1 && (types.size() > 1 || types.getFirst().isEmpty())) {
            calls.forEach(c -> call(locals, c, Kind.JOINED, true, into));
        }
    }

    private static String last(Expr callee) {
        return callee instanceof Expr.Name name ? name.path().last() : "";
    }

    /** {@code (&mut future).await}: the name does not start where the whole does. */
    private static boolean byReference(Expr.Await await) {
        return await.operand() instanceof Expr.Name name
                && (name.region().line() != await.region().line()
                        || name.region().column() != await.region().column());
    }

    /** A value that is, or holds, the call: itself, an element of {@code vec![…]}, what a closure gives. */
    private void inside(Locals locals, Expr value, Set<Hindrance> into) {
        switch (value) {
            case Expr.MacroCall call -> call.arguments().forEach(a -> call(locals, a, Kind.STORED, true, into));
            case Expr.Sequence sequence -> sequence.parts().forEach(p -> inside(locals, p, into));
            case Expr.Block block
            when !block.parts().isEmpty() -> inside(locals, block.parts().getLast(), into);
            case Expr.Closure closure -> inside(locals, closure.body(), into);
            case Expr.Call call
            when last(call.callee()).equals("Some") ->
                call.arguments().forEach(a -> call(locals, a, Kind.STORED, true, into));
            case Expr.MethodCall call
            when !call(locals, call, Kind.STORED, true, into) -> {
                call.arguments().forEach(a -> inside(locals, a, into));
                inside(locals, call.receiver(), into);
            }
            default -> call(locals, value, Kind.STORED, true, into);
        }
    }

    /** Whether a type is that of a boxed future, or holds one. */
    private boolean keeps(Locals locals, RustType type) {
        boolean[] found = new boolean[1];
        new TypeWalk() {
            @Override
            protected void named(RustType.Named named) {
                found[0] |= traits.boxedFuture(locals.file(), locals.function().inner(), named);
            }
        }.type(type);
        return found[0];
    }

    /** @param unknown whether to take the method's name for it where the receiver's type is not written */
    private boolean call(Locals locals, Expr expr, Kind kind, boolean unknown, Set<Hindrance> into) {
        Expr value = expr instanceof Expr.Name name && name.path().segments().size() == 1
                ? locals.value(name.path().last()).orElse(expr)
                : expr;
        if (!(value instanceof Expr.MethodCall call) || !byMethod.containsKey(call.method())) {
            return false;
        }
        List<TraitNode> meant = byMethod.getOrDefault(call.method(), List.of()).stream()
                .filter(t -> implementors.mayHave(locals, call.receiver(), t, unknown))
                .toList();
        meant.forEach(t -> into.add(hindrance(locals, t, kind, call.method(), call.region())));
        return !meant.isEmpty();
    }

    private static Hindrance hindrance(Locals locals, TraitNode trait, Kind kind, String method, Region at) {
        return new Hindrance(
                trait.id, kind, method, locals.file().place(locals.function().cfg(), at));
    }
}
