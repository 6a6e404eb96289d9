package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.flow.Way.From;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What calls in one body may give futures of generic receivers: it rather names a call too many than one too few. */
final class Makers {

    private final MakerNames names;
    private final Set<TraitNode> traits;
    private final Generics generics;
    private final Locals locals;
    private final Optional<RustType> self;

    /**
     * @param traits those that generic types in sight can have
     * @param self the type of the impl around
     */
    Makers(MakerNames names, Set<TraitNode> traits, Generics generics, Locals locals, Optional<RustType> self) {
        this.names = names;
        this.traits = traits;
        this.generics = generics;
        this.locals = locals;
        this.self = self;
    }

    /** {@code <S as Trait>::method}. */
    List<From> of(RustType.Qualified name) {
        return name.rest().size() == 1 ? byName(name.rest().getFirst(), true) : List.of();
    }

    /** A path to a function, called or not. */
    List<From> of(TypePath path) {
        String last = path.last();
        boolean single = path.segments().size() == 1;
        if (single && locals.function().params().stream().anyMatch(p -> p.name().equals(last))) {
            return List.of();
        }
        List<From> found = new ArrayList<>(byName(last, !single));
        if (names.isRenamed(last)) {
            for (Hit hit :
                    generics.resolver().resolve(locals.file(), locals.function().inner(), path, Namespace.VALUE)) {
                if (hit.def() instanceof Def.OfFn fn) {
                    found.addAll(byName(fn.fn().item().name(), false));
                }
            }
        }
        return found;
    }

    private List<From> byName(String name, boolean member) {
        List<From> found = new ArrayList<>();
        if (member) {
            found.addAll(methods(name));
        }
        if (names.isFunction(name)) {
            found.add(new From.Function(name));
        }
        return found;
    }

    private List<From> methods(String name) {
        List<From> found = new ArrayList<>();
        for (TraitNode node : names.having(name)) {
            if (traits.contains(node)) {
                found.add(new From.Method(node, name));
            }
        }
        return found;
    }

    /** A macro of the workspace whose text calls methods. */
    List<From> of(Expr.MacroCall call) {
        List<From> found = new ArrayList<>();
        for (String method : names.calledBy(call.path().last())) {
            found.addAll(methods(method));
        }
        return found;
    }

    boolean isOfTrait(Expr.MethodCall call) {
        return of(call).stream().anyMatch(From.Method.class::isInstance);
    }

    List<From> of(Expr.MethodCall call) {
        String method = call.method();
        if (!names.isMaker(method)) {
            return List.of();
        }
        Optional<Typed> type = type(call.receiver());
        if (type.filter(t -> t.type() instanceof RustType.Dyn).isPresent()) {
            return List.of();
        }
        if (type.isPresent() && generics.isGeneric(type.get())) {
            return ofGeneric(type.get(), method);
        }
        Optional<String> concrete = type.flatMap(this::local);
        if (concrete.isPresent()) {
            String key = concrete.get() + "::" + method;
            return names.isFunction(key) ? List.of(new From.Function(key)) : List.of();
        }
        return byName(method, true);
    }

    private List<From> ofGeneric(Typed type, String method) {
        for (Generics.Given given : generics.given(type)) {
            for (TraitNode node : generics.above(given.node())) {
                if (node.item().methods().stream().anyMatch(m -> m.name().equals(method))) {
                    List<From> found = new ArrayList<>();
                    if (names.having(method).contains(node) && traits.contains(node)) {
                        found.add(new From.Method(node, method));
                    }
                    if (names.isFunction(method)) {
                        found.add(new From.Function(method));
                    }
                    return found;
                }
            }
        }
        return byName(method, true);
    }

    private Optional<Typed> type(Expr receiver) {
        return locals.type(receiver)
                .map(t -> self.filter(_ -> t.type().isPath("Self"))
                        .map(s -> generics.peel(new Typed(t.file(), t.scope(), s)))
                        .orElse(t));
    }

    /** The name of a type of the workspace. */
    private Optional<String> local(Typed type) {
        if (!(type.type() instanceof RustType.Named named)) {
            return Optional.empty();
        }
        List<Hit> hits = generics.resolver().resolve(type.file(), type.scope(), named.path(), Namespace.TYPE);
        return hits.size() == 1 && hits.getFirst().def() instanceof Def.OfType of
                ? Optional.of(of.type().item().name())
                : Optional.empty();
    }

    /** The methods that a call can mean, where that is certain. */
    List<Placed<FnItem>> certainly(Expr.MethodCall call) {
        return type(call.receiver())
                .flatMap(this::local)
                .map(t -> names.methods(t + "::" + call.method()))
                .orElse(List.of());
    }
}
