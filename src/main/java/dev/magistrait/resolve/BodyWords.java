package dev.magistrait.resolve;

import dev.magistrait.fact.TraitMethod.Shape;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.WherePredicate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names without which a body says nothing of interest. A future that is sent comes from a call of an async method or function and goes
 * to something that asks for {@code Send}; each shows by its name, however it was imported. Of other bodies no name need be resolved.
 */
final class BodyWords {

    private final Set<String> futures;
    private final Set<String> sinks;
    private final Set<String> boxed;
    private final Set<String> defaults;

    private BodyWords(Set<String> futures, Set<String> sinks, Set<String> boxed, Set<String> defaults) {
        this.futures = futures;
        this.sinks = sinks;
        this.boxed = boxed;
        this.defaults = defaults;
    }

    /** Those of a workspace with the paths of functions that ask for {@code Send}, besides those that are known. */
    static BodyWords of(
            List<CrateUnit> crates,
            Collection<TraitNode> nodes,
            Methods methods,
            Renames renames,
            Collection<String> further) {
        Set<String> futures = new HashSet<>();
        Set<String> defaults = new HashSet<>();
        nodes.forEach(n -> ofTrait(n, methods, futures, defaults));
        Set<String> sinks = new HashSet<>(Sinks.functions());
        further.forEach(path -> sinks.add(Traits.last(path)));
        Set<String> bounds = withAbove("Future", nodes, renames);
        for (CrateUnit crate : crates) {
            for (SourceUnit file : crate.files) {
                file.outline.functions().forEach(f -> ofFunction(file, f, bounds, futures, sinks));
            }
        }
        return new BodyWords(
                renames.imported(futures), renames.imported(sinks), renames.aliased(Traits.BOXED), defaults);
    }

    private static void ofTrait(TraitNode node, Methods methods, Set<String> futures, Set<String> defaults) {
        for (FnItem method : node.item().methods()) {
            Shape shape = methods.shape(node.file(), method);
            if (shape == Shape.ASYNC_FN || shape == Shape.IMPL_FUTURE) {
                futures.add(method.name());
            }
            if (method.isAsync() && method.hasBody() && node.macros.boxes()) {
                defaults.add(method.name());
            }
        }
    }

    private static void ofFunction(
            SourceUnit file, FnItem function, Set<String> bounds, Set<String> futures, Set<String> sinks) {
        if (function.isAsync()) {
            futures.add(function.name());
        }
        if (takesAny(file, function, bounds)) {
            sinks.add(function.name());
        }
    }

    /** Whether a parameter's type may be bounded by one of the traits of those names. */
    private static boolean takesAny(SourceUnit file, FnItem function, Set<String> bounds) {
        for (GenericParam param : file.scope(function.inner()).generics()) {
            if (namesAny(param.bounds(), bounds)) {
                return true;
            }
        }
        for (WherePredicate predicate : file.scope(function.inner()).where()) {
            if (namesAny(predicate.bounds(), bounds)) {
                return true;
            }
        }
        for (FnItem.Param param : function.params()) {
            if (param.type() instanceof RustType.Impl impl && namesAny(impl.bounds(), bounds)) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesAny(List<Bound> bounds, Set<String> names) {
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait
                    && names.contains(trait.path().last())) {
                return true;
            }
        }
        return false;
    }

    /** The names of a trait and of all that have one of its names above them. */
    private static Set<String> withAbove(String trait, Collection<TraitNode> nodes, Renames renames) {
        Set<String> found = renames.imported(Set.of(trait));
        int before;
        do {
            before = found.size();
            for (TraitNode node : nodes) {
                if (namesAny(List.copyOf(Traits.supertraits(node)), found)) {
                    found.addAll(renames.imported(Set.of(node.item().name(), node.variant)));
                }
            }
        } while (found.size() > before);
        return found;
    }

    /** Whether a body may hand a future of an async method to what asks for {@code Send}. */
    boolean maySend(FnItem function) {
        return (mayBeBoxed(function.returns())
                        || function.returns() instanceof RustType.Impl
                        || Exprs.any(function.body(), this::isSink))
                && Exprs.any(function.body(), this::isFuture);
    }

    private boolean isSink(Expr expr) {
        return switch (expr) {
            case Expr.Call call ->
                call.callee() instanceof Expr.Name name
                        && sinks.contains(name.path().last());
            case Expr.MethodCall call -> Sinks.isMethod(call.method());
            case Expr.Let let -> !let.type().isEmpty() && mayBeBoxed(let.type().getFirst());
            case Expr.Cast cast -> mayBeBoxed(cast.type());
            default -> false;
        };
    }

    private boolean mayBeBoxed(RustType type) {
        return type instanceof RustType.Named named
                && boxed.contains(named.path().last());
    }

    private boolean isFuture(Expr expr) {
        return switch (expr) {
            case Expr.Call call ->
                switch (call.callee()) {
                    case Expr.Name name -> futures.contains(name.path().last());
                    case Expr.QualifiedName name ->
                        futures.contains(name.type().rest().getLast());
                    default -> false;
                };
            case Expr.MethodCall call -> futures.contains(call.method());
            default -> false;
        };
    }

    /** Whether a body may call a default method that {@code async_trait} boxes. */
    boolean mayCallDefault(FnItem function) {
        return !defaults.isEmpty()
                && Exprs.any(function.body(), e -> e instanceof Expr.MethodCall call && isDefault(call.method()));
    }

    boolean isDefault(String method) {
        return defaults.contains(method);
    }
}
