package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Recursion;
import dev.magistrait.fact.Step;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Bodies;
import dev.magistrait.resolve.types.Implemented;
import dev.magistrait.resolve.types.InherentMethods;
import dev.magistrait.resolve.types.WordSet;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds native {@code async fn}s that await a call of themselves, so that their future would have to hold itself. */
public final class Recursions {

    private final Resolver resolver;
    private final Bodies bodies;
    private final InherentMethods inherent;

    public Recursions(Resolver resolver, Bodies bodies, InherentMethods inherent) {
        this.resolver = resolver;
        this.bodies = bodies;
        this.inherent = inherent;
    }

    /** In an impl. A trait with type parameters may be meant by another impl of it. */
    public Optional<Recursion> of(Implemented at) {
        SourceUnit trait = at.node().file();
        boolean generic = trait.scope(at.node().item().inner()).generics().stream()
                .anyMatch(g -> g.kind() != GenericParam.Kind.LIFETIME);
        Cfg when = at.nativeWhen();
        if (!at.method().isAsync() || generic || !when.satisfiable()) {
            return Optional.empty();
        }
        Own own =
                new Own(at.file(), at.method(), at.node(), Optional.of(at.impl().self()));
        return awaited(own)
                .filter(r -> inherent.lacks(at.file(), at.impl(), at.method().name()))
                .map(r -> fact(own, r, when));
    }

    /** In a trait's default body. */
    public Optional<Recursion> of(SourceUnit file, TraitNode node, FnItem method) {
        Cfg when = file.cfg(method.cfg()).and(node.macros.boxedWhen().not());
        boolean generic = file.scope(node.item().inner()).generics().stream()
                .anyMatch(g -> g.kind() != GenericParam.Kind.LIFETIME);
        if (!method.isAsync() || generic || !when.satisfiable()) {
            return Optional.empty();
        }
        Own own = new Own(file, method, node, Optional.empty());
        return awaited(own).map(r -> fact(own, r, when));
    }

    private static Recursion fact(Own own, Region call, Cfg when) {
        return new Recursion(
                own.node().id,
                own.method().name(),
                Recursion.Cause.HELD,
                List.of(),
                List.of(new Step("the call", own.file().span(call))),
                own.file().place(when, own.method().region()));
    }

    /** @param self the type that the impl is for; nothing in a trait */
    private record Own(SourceUnit file, FnItem method, TraitNode node, Optional<RustType> self) {}

    /** The first call of itself that the body awaits in place. */
    private Optional<Region> awaited(Own own) {
        Map<String, Expr> calls = new HashMap<>();
        Deque<Expr> open = new ArrayDeque<>();
        if (!Bodies.mayCall(own.method(), new WordSet(Set.of(own.method().name())))) {
            return Optional.empty();
        }
        open.push(bodies.of(own.method()));
        while (!open.isEmpty()) {
            Expr at = open.pop();
            if (at instanceof Expr.Closure || at instanceof Expr.Async || at instanceof Expr.MacroCall) {
                continue;
            }
            if (at instanceof Expr.Let let) {
                remember(own, let, calls);
            }
            if (at instanceof Expr.Await await) {
                Optional<Region> call = call(own, operand(await.operand(), calls));
                if (call.isPresent()) {
                    return call;
                }
            }
            Exprs.children(at).reversed().forEach(open::push);
        }
        return Optional.empty();
    }

    /** {@code let call = self.method();} A name that is bound twice means nothing. */
    private void remember(Own own, Expr.Let let, Map<String, Expr> calls) {
        boolean again = calls.containsKey(let.name());
        calls.put(let.name(), again || call(own, let.value()).isEmpty() ? Expr.NOTHING : let.value());
    }

    private static Expr operand(Expr operand, Map<String, Expr> calls) {
        return operand instanceof Expr.Name name && name.path().segments().size() == 1
                ? calls.getOrDefault(name.path().last(), Expr.NOTHING)
                : operand;
    }

    private Optional<Region> call(Own own, Expr expr) {
        String method = own.method().name();
        return switch (expr) {
            case Expr.MethodCall call
            when call.method().equals(method) && starts(call.receiver(), call.region()) -> Optional.of(call.region());
            case Expr.Call call when callee(own, call, method) -> Optional.of(call.region());
            default -> Optional.empty();
        };
    }

    /** Whether it is {@code self} as it stands, and not {@code (**self)}: then the call starts with that word. */
    private static boolean starts(Expr receiver, Region call) {
        return isSelf(receiver, call.line(), call.column());
    }

    private static boolean isSelf(Expr expr, int line, int column) {
        return expr instanceof Expr.Name name
                && name.path().is("self")
                && name.region().line() == line
                && name.region().column() == column;
    }

    private boolean callee(Own own, Expr.Call call, String method) {
        return switch (call.callee()) {
            case Expr.QualifiedName name ->
                name.type().rest().equals(List.of(method))
                        && isOwn(own, name.type().self())
                        && name.type().trait().stream().allMatch(t -> isTrait(own, t));
            case Expr.Name name
            when name.path().segments().size() == 2 && name.path().last().equals(method) ->
                path(
                        own,
                        call,
                        new TypePath(
                                name.path().global(), name.path().segments().subList(0, 1)));
            default -> false;
        };
    }

    /** {@code Self::method(…)}, {@code Type::method(…)}, {@code Trait::method(self, …)}. */
    private boolean path(Own own, Expr.Call call, TypePath owner) {
        if (owner.is("Self")) {
            return true;
        }
        Region callee = Exprs.start(call.callee()).orElse(call.region());
        boolean onSelf = !call.arguments().isEmpty()
                && isSelf(call.arguments().getFirst(), callee.endLine(), callee.endColumn() + 1);
        return (onSelf && isTrait(own, owner))
                || own.self()
                        .filter(s -> s instanceof RustType.Named n && plain(n.path(), owner))
                        .isPresent();
    }

    /** Whether both are the same path without arguments: with them, it may be another type. */
    private static boolean plain(TypePath self, TypePath named) {
        return self.equals(named)
                && self.segments().stream().allMatch(s -> s.arguments().isEmpty());
    }

    private static boolean isOwn(Own own, RustType type) {
        return type.isPath("Self")
                || (own.self().isPresent()
                        && own.self().get() instanceof RustType.Named self
                        && type instanceof RustType.Named named
                        && plain(self.path(), named.path()));
    }

    private boolean isTrait(Own own, TypePath path) {
        Set<TraitNode> meant = new HashSet<>();
        for (Hit hit : resolver.resolve(own.file(), own.method().inner(), path, Namespace.TYPE)) {
            if (!(hit.def() instanceof Def.OfTrait trait)) {
                return false;
            }
            meant.add(trait.node());
        }
        return meant.equals(Set.of(own.node()));
    }
}
