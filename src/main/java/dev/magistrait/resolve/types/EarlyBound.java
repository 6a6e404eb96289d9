package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.stream.Stream;

/**
 * The lifetimes of a signature that rustc binds early and counts when it compares an impl with its trait: those that a bound names, and those
 * that no parameter names but the return type does ({@code is_late_bound_map} in {@code rustc_hir_analysis}). A future without a written type
 * names all that are in scope.
 */
final class EarlyBound {

    private EarlyBound() {}

    static int count(SourceUnit file, FnItem method) {
        Scope scope = file.scope(method.inner());
        return (int) lifetimes(scope)
                .filter(g -> isBounded(scope, g) || onlyReturned(method, g.name()))
                .count();
    }

    /** How many no bound names, and no parameter. */
    static int unused(SourceUnit file, FnItem method) {
        Scope scope = file.scope(method.inner());
        return (int) lifetimes(scope)
                .filter(g -> !isBounded(scope, g) && onlyReturned(method, g.name()))
                .count();
    }

    /** How many only the arguments of types name: an alias or a projection may leave them out. */
    static int loose(SourceUnit file, FnItem method) {
        Scope scope = file.scope(method.inner());
        return (int) lifetimes(scope)
                .filter(g -> !isBounded(scope, g)
                        && isReturned(method, g.name())
                        && inParameters(method, g.name())
                        && LifetimeNumbers.types(method).stream().noneMatch(t -> Mentions.refers(t, g.name())))
                .count();
    }

    private static Stream<GenericParam> lifetimes(Scope scope) {
        return scope.generics().stream().filter(g -> g.kind() == GenericParam.Kind.LIFETIME);
    }

    private static boolean isBounded(Scope scope, GenericParam lifetime) {
        return !lifetime.bounds().isEmpty()
                || scope.generics().stream()
                        .anyMatch(g -> g.bounds().stream().anyMatch(b -> Mentions.inBound(b, lifetime.name())))
                || scope.where().stream().anyMatch(w -> names(w, lifetime.name()));
    }

    private static boolean names(WherePredicate where, String lifetime) {
        return Mentions.names(where.subject(), lifetime)
                || where.bounds().stream().anyMatch(b -> Mentions.inBound(b, lifetime));
    }

    private static boolean onlyReturned(FnItem method, String lifetime) {
        return isReturned(method, lifetime) && !inParameters(method, lifetime);
    }

    private static boolean inParameters(FnItem method, String lifetime) {
        return LifetimeNumbers.types(method).stream().anyMatch(t -> Mentions.names(t, lifetime));
    }

    private static boolean isReturned(FnItem method, String lifetime) {
        return method.isAsync()
                || Mentions.names(method.returns(), lifetime)
                || (method.returns() instanceof RustType.Impl given
                        && given.bounds().stream().noneMatch(Bound.Use.class::isInstance));
    }

    /** Whether bounds speak of the lifetimes that a method declares, so that they may be as long as each other. */
    static boolean relates(SourceUnit file, FnItem method) {
        Scope scope = file.scope(method.inner());
        return lifetimes(scope).anyMatch(g -> isBounded(scope, g));
    }
}
