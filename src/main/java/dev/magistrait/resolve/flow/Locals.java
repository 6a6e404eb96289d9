package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Typed;
import dev.magistrait.rust.Casing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of the variables of one function, as far as they are written. Nothing is guessed: an unknown type is no type. */
public final class Locals {

    private static final int DEEPEST = 24;

    /** Methods that give what their receiver holds. */
    private static final Set<String> TRANSPARENT = Set.of(
            "clone",
            "as_ref",
            "as_mut",
            "borrow",
            "borrow_mut",
            "deref",
            "deref_mut",
            "to_owned",
            "get_ref",
            "get_mut",
            "into_iter",
            "iter",
            "iter_mut",
            "unwrap",
            "expect",
            "into_inner",
            "by_ref",
            "as_deref",
            "cloned");

    /** Functions that wrap their only argument in a pointer or option. */
    private static final Set<String> WRAPPERS =
            Set.of("Arc::new", "Arc::clone", "Rc::new", "Rc::clone", "Box::new", "Some", "Ok");

    private final Generics generics;
    private final SourceUnit file;
    private final FnItem function;
    private final Optional<ImplItem> impl;
    private final Parts parts;
    private final Expr body;
    private final Map<String, List<Expr.Let>> lets = new HashMap<>();
    private final Set<Expr> matched = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The bindings that are being followed: {@code let w = w.clone()} speaks of the {@code w} before it. */
    private final Set<Expr.Let> following = Collections.newSetFromMap(new IdentityHashMap<>());

    public Locals(Generics generics, SourceUnit file, FnItem function, Optional<ImplItem> impl) {
        this.generics = generics;
        this.file = file;
        this.function = function;
        this.impl = impl;
        this.parts = new Parts(generics, implementor());
        this.body = generics.bodies().of(function);
        Exprs.each(body, e -> {
            if (e instanceof Expr.Let let && !let.name().equals("_")) {
                lets.computeIfAbsent(let.name(), n -> new ArrayList<>(1)).add(let);
            } else if (e instanceof Expr.Bind bind) {
                bind.bindings()
                        .forEach(b -> lets.computeIfAbsent(b.name(), n -> new ArrayList<>(1))
                                .add(part(bind, b)));
            }
        });
    }

    /** What a pattern gives a name to, as if it were taken out of the whole. */
    private Expr.Let part(Expr.Bind bind, Expr.Binding binding) {
        Expr part = bind.type().isEmpty()
                ? bind.value()
                : new Expr.Cast(bind.value(), bind.type().getFirst());
        for (String step : binding.steps()) {
            part = new Expr.Field(part, step);
            matched.add(part);
        }
        return new Expr.Let(binding.name(), List.of(), part);
    }

    public SourceUnit file() {
        return file;
    }

    public FnItem function() {
        return function;
    }

    /** What {@code Self} stands for, in an impl. */
    Optional<Typed> implementor() {
        return impl.map(i -> new Typed(file, i.inner(), i.self()));
    }

    /** What {@code Self} and {@code Self::Name} stand for, in an impl. */
    Optional<Typed> ofSelf(RustType type) {
        if (!(type instanceof RustType.Named named)
                || !named.path().segments().getFirst().name().equals("Self")) {
            return Optional.empty();
        }
        return named.path().segments().size() == 1
                ? implementor()
                : impl.stream()
                        .flatMap(i -> i.types().stream())
                        .filter(t -> t.name().equals(named.path().last()))
                        .flatMap(t -> t.type().stream())
                        .findFirst()
                        .map(t -> new Typed(file, function.inner(), t));
    }

    public Expr body() {
        return body;
    }

    Generics generics() {
        return generics;
    }

    /** Whether a part is what a pattern names: of a slice, that can be several items. */
    boolean isMatched(Expr.Field part) {
        return matched.contains(part);
    }

    /** What a variable is bound to by {@code let}. */
    public Optional<Expr> value(String name) {
        return lets.getOrDefault(name, List.of()).stream().map(Expr.Let::value).findFirst();
    }

    /** All that a variable of that name is bound to by {@code let}, or as an item by a loop. */
    List<Expr> values(String name) {
        return lets.getOrDefault(name, List.of()).stream().map(Expr.Let::value).toList();
    }

    Optional<Typed> type(Expr expr) {
        return type(expr, 0).map(generics::peel).map(parts::ofBlock);
    }

    private Optional<Typed> type(Expr expr, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        return switch (expr) {
            case Expr.Name name when name.path().is("self") -> Optional.of(at(self()));
            case Expr.Name name
            when name.path().segments().size() == 1 -> variable(name.path().last(), depth);
            case Expr.Field field
            when field.name().equals(Expr.Field.ITEM) ->
                type(field.base(), depth + 1).flatMap(t -> parts.item(generics.peel(t)));
            case Expr.Field field
            when field.indexed() -> type(field.base(), depth + 1).flatMap(t -> parts.indexed(generics.peel(t)));
            case Expr.Field field ->
                type(field.base(), depth + 1).flatMap(t -> parts.field(generics.peel(t), field.name()));
            case Expr.MethodCall call when TRANSPARENT.contains(call.method()) -> type(call.receiver(), depth + 1);
            case Expr.MethodCall call ->
                type(call.receiver(), depth + 1)
                        .map(generics::peel)
                        .flatMap(t -> returned(t, call.method()).or(() -> parts.picked(t, call.method())));
            case Expr.Call call -> call(call, depth);
            case Expr.Cast cast -> Optional.of(at(cast.type()));
            case Expr.Await await -> type(await.operand(), depth + 1);
            default -> Optional.empty();
        };
    }

    private Typed at(RustType type) {
        return new Typed(file, function.inner(), type);
    }

    private RustType self() {
        return function.receiver().kind() == FnItem.Receiver.Kind.TYPED
                ? function.receiver().type()
                : new RustType.Named(TypePath.of("Self"), function.region());
    }

    private Optional<Typed> variable(String name, int depth) {
        List<Expr.Let> all = lets.getOrDefault(name, List.of());
        if (all.size() > 1 && all.stream().anyMatch(l -> isOfVariant(l.value()))) {
            return Optional.empty();
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            Expr.Let let = all.get(i);
            if (following.add(let)) {
                Optional<Typed> found = let.type().isEmpty()
                        ? type(let.value(), depth + 1)
                        : Optional.of(at(let.type().getFirst()));
                following.remove(let);
                return found;
            }
        }
        return function.params().stream()
                .filter(p -> p.name().equals(name))
                .map(p -> at(p.type()))
                .findFirst();
    }

    /** Whether it is a part of a struct or variant that a pattern names: another arm may give the name to a part of another. */
    private boolean isOfVariant(Expr value) {
        return value instanceof Expr.Field field && field.name().contains(".") && matched.contains(field);
    }

    private Optional<Typed> call(Expr.Call call, int depth) {
        if (!(call.callee() instanceof Expr.Name callee)) {
            return Optional.empty();
        }
        List<String> names = callee.path().names();
        String tail = String.join("::", names.subList(Math.max(0, names.size() - 2), names.size()));
        if (WRAPPERS.contains(tail) && call.arguments().size() == 1) {
            return type(call.arguments().getFirst(), depth + 1);
        }
        boolean constructor = names.size() > 1 && Casing.upper(names.get(names.size() - 2));
        if (constructor) {
            List<TypePath.Segment> owner = callee.path().segments().subList(0, names.size() - 1);
            return Optional.of(at(new RustType.Named(new TypePath(callee.path().global(), owner), callee.region())));
        }
        return Optional.empty();
    }

    /** What a method of a generic type's trait returns. */
    private Optional<Typed> returned(Typed receiver, String method) {
        for (Generics.Given given : generics.given(receiver)) {
            for (TraitNode node : generics.above(given.node())) {
                for (FnItem candidate : node.item().methods()) {
                    if (candidate.name().equals(method)) {
                        return Optional.of(returned(receiver, node, candidate));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** {@code Self::X} of a trait's method is {@code H::X} for a receiver of type {@code H}. */
    private Typed returned(Typed receiver, TraitNode node, FnItem method) {
        Typed result = generics.peel(new Typed(node.file(), method.inner(), method.returns()));
        return result.type().isPath("Self") ? receiver : result;
    }
}
