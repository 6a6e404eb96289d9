package dev.magistrait.resolve.uses;

import dev.magistrait.fact.TraitMethod;
import dev.magistrait.fact.ValueMethod;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.AttributeMacros;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Methods;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.TypeText;
import java.util.List;
import java.util.Set;

/** Finds methods of impls that return plain values where their trait's give futures. */
final class ValueMethods {

    private static final int DEEPEST_ALIAS = 16;

    /** Types that are no futures, whatever their arguments: by the last segment of their path. */
    private static final Set<String> VALUES = Set.of(
            "String", "Vec", "Option", "Result", "HashMap", "HashSet", "BTreeMap", "BTreeSet", "Duration", "PathBuf");

    private final Resolver resolver;
    private final AttributeMacros attributes;
    private final Methods methods;

    ValueMethods(Resolver resolver, AttributeMacros attributes, Methods methods) {
        this.resolver = resolver;
        this.attributes = attributes;
        this.methods = methods;
    }

    /** The facts on one impl of a trait of interest. */
    List<ValueMethod> in(SourceUnit file, ImplItem impl, TraitNode trait) {
        return impl.methods().stream()
                .filter(m -> !m.isAsync() && givesFuture(trait, m.name()) && isPlain(file, m))
                .map(m -> fact(file, impl, trait, m))
                .toList();
    }

    private boolean givesFuture(TraitNode node, String name) {
        for (FnItem method : node.item().methods()) {
            TraitMethod.Shape shape = methods.shape(node.file(), method);
            if (method.name().equals(name)
                    && (shape == TraitMethod.Shape.ASYNC_FN || shape == TraitMethod.Shape.IMPL_FUTURE)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlain(SourceUnit file, FnItem method) {
        return isValue(file, method.inner(), method.returns(), 0)
                && !attributes.of(file, method.scope(), method.attributes()).obscured();
    }

    /** Whether the type certainly is no future. */
    private boolean isValue(SourceUnit file, int scope, RustType type, int depth) {
        return switch (type) {
            case RustType.Tuple _ -> true;
            case RustType.Reference reference -> isValue(file, scope, reference.target(), depth);
            case RustType.Named named -> isValue(file, scope, named, depth);
            case RustType.Qualified _ -> false;
            case RustType.Dyn _ -> false;
            case RustType.Impl _ -> false;
            case RustType.Other _ -> false;
        };
    }

    private boolean isValue(SourceUnit file, int scope, RustType.Named type, int depth) {
        List<Hit> hits = resolver.resolve(file, scope, type.path(), Namespace.TYPE);
        if (hits.isEmpty()) {
            return type.path().segments().size() == 1
                    && VALUES.contains(type.path().last());
        }
        return hits.stream().allMatch(h -> switch (h.def()) {
            case Def.Foreign foreign -> isValue(foreign.path());
            case Def.OfAlias alias ->
                depth < DEEPEST_ALIAS
                        && isValue(
                                alias.alias().file(),
                                alias.alias().item().inner(),
                                alias.alias().item().target(),
                                depth + 1);
            default -> false;
        });
    }

    private static boolean isValue(String path) {
        return path.startsWith("core::primitive::")
                || (VALUES.contains(Traits.last(path))
                        && (path.startsWith("std::") || path.startsWith("core::") || path.startsWith("alloc::")));
    }

    private static ValueMethod fact(SourceUnit file, ImplItem impl, TraitNode node, FnItem method) {
        String returned = method.returns().equals(RustType.Tuple.UNIT)
                ? "nothing"
                : method.returns() instanceof RustType.Tuple ? "a tuple" : "`" + TypeText.of(method.returns()) + "`";
        return new ValueMethod(
                node.id, method.name(), returned, file.span(impl.region()), file.place(method.cfg(), method.region()));
    }
}
