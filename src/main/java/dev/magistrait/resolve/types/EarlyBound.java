package dev.magistrait.resolve.types;

import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.List;

/**
 * The lifetimes of a signature that rustc binds early and counts when it compares an impl with its trait: those that a bound names, and those
 * that no parameter names but the return type does ({@code is_late_bound_map} in {@code rustc_hir_analysis}).
 */
final class EarlyBound {

    private EarlyBound() {}

    static int count(SourceUnit file, FnItem method) {
        Scope scope = file.scope(method.inner());
        return (int) scope.generics().stream()
                .filter(g -> g.kind() == GenericParam.Kind.LIFETIME)
                .filter(g -> isBounded(scope, g) || onlyReturned(method, g.name()))
                .count();
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
        return Mentions.names(method.returns(), lifetime)
                && LifetimeNumbers.types(method).stream().noneMatch(t -> Mentions.names(t, lifetime));
    }

    /** Whether bounds speak of the lifetimes that a method declares, so that they may be as long as each other. */
    static boolean relates(SourceUnit file, FnItem method) {
        Scope scope = file.scope(method.inner());
        List<GenericParam> lifetimes = scope.generics().stream()
                .filter(g -> g.kind() == GenericParam.Kind.LIFETIME)
                .toList();
        return lifetimes.stream().anyMatch(g -> isBounded(scope, g));
    }
}
