package dev.magistrait.resolve.uses;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;

/** Where type parameters are bounded by variants that {@code make} generates. */
final class VariantBounds {

    private final Resolver resolver;

    VariantBounds(Resolver resolver) {
        this.resolver = resolver;
    }

    /** A bound on a variant. */
    record Asked(TraitNode node, SourceUnit file, Region region) {}

    static List<GenericParam> typeParameters(SourceUnit file, int inner) {
        return file.scope(inner).generics().stream()
                .filter(g -> g.kind() == GenericParam.Kind.TYPE)
                .toList();
    }

    /** The variants that the type of a parameter asks for. */
    List<Asked> asked(Placed<FnItem> fn, RustType param) {
        RustType type = param instanceof RustType.Reference reference ? reference.target() : param;
        if (type instanceof RustType.Impl impl) {
            return variants(fn.file(), fn.item().inner(), impl.bounds());
        }
        return type instanceof RustType.Named named && named.path().segments().size() == 1
                ? asked(fn.file(), fn.item().inner(), named.path().last())
                : List.of();
    }

    /** The variants that bound a type parameter. */
    List<Asked> asked(SourceUnit file, int inner, String name) {
        List<Bound> bounds = new ArrayList<>();
        for (GenericParam param : typeParameters(file, inner)) {
            if (param.name().equals(name)) {
                bounds.addAll(param.bounds());
            }
        }
        for (WherePredicate predicate : file.scope(inner).where()) {
            if (!typeParameters(file, inner).isEmpty() && predicate.subject().isPath(name)) {
                bounds.addAll(predicate.bounds());
            }
        }
        return variants(file, inner, bounds);
    }

    private List<Asked> variants(SourceUnit file, int scope, List<Bound> bounds) {
        List<Asked> found = new ArrayList<>();
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait) {
                for (Hit hit : resolver.resolve(file, scope, trait.path(), Namespace.TYPE)) {
                    if (hit.def() instanceof Def.OfTrait of && !of.variant().isEmpty()) {
                        found.add(new Asked(of.node(), file, trait.region()));
                    }
                }
            }
        }
        return found;
    }
}
