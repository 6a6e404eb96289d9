package dev.magistrait.resolve.uses;

import dev.magistrait.fact.TraitMethod;
import dev.magistrait.fact.ValueMethod;
import dev.magistrait.outline.AliasItem;
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
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds methods of impls that return plain values where their trait's give futures. */
final class ValueMethods {

    /** A type that is made of more aliases is none that is known. */
    private static final int MOST_ALIASES = 256;

    /** Types that are no futures, whatever their arguments: by the last segment of their path. */
    private static final Set<String> VALUES = Set.of(
            "String", "Vec", "Option", "Result", "HashMap", "HashSet", "BTreeMap", "BTreeSet", "Duration", "PathBuf");

    private final Resolver resolver;
    private final AttributeMacros attributes;
    private final Methods methods;
    private final Map<TraitNode, Set<String>> futures = new HashMap<>();

    /** A type where it is written. */
    private record Written(SourceUnit file, int scope, RustType type) {}

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
        return futures.computeIfAbsent(node, this::futures).contains(name);
    }

    /** The methods of a trait that give futures. */
    private Set<String> futures(TraitNode node) {
        Set<String> found = new HashSet<>();
        for (FnItem method : node.item().methods()) {
            TraitMethod.Shape shape = methods.shape(node.file(), method);
            if (shape == TraitMethod.Shape.ASYNC_FN || shape == TraitMethod.Shape.IMPL_FUTURE) {
                found.add(method.name());
            }
        }
        return found;
    }

    private boolean isPlain(SourceUnit file, FnItem method) {
        return isValue(new Written(file, method.inner(), method.returns()))
                && !attributes.of(file, method.scope(), method.attributes()).obscured();
    }

    /** Whether the type certainly is no future: whatever its aliases stand for, each looked at once. */
    private boolean isValue(Written type) {
        Set<AliasItem> met = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Written> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            if (met.size() > MOST_ALIASES || !isValue(open.removeFirst(), met, open)) {
                return false;
            }
        }
        return true;
    }

    private boolean isValue(Written written, Set<AliasItem> met, Deque<Written> open) {
        RustType type = written.type();
        while (type instanceof RustType.Reference reference) {
            type = reference.target();
        }
        return type instanceof RustType.Tuple
                || (type instanceof RustType.Named named && isValue(written, named, met, open));
    }

    private boolean isValue(Written written, RustType.Named type, Set<AliasItem> met, Deque<Written> open) {
        List<Hit> hits = resolver.resolve(written.file(), written.scope(), type.path(), Namespace.TYPE);
        if (hits.isEmpty()) {
            return type.path().segments().size() == 1
                    && VALUES.contains(type.path().last());
        }
        return hits.stream().allMatch(h -> switch (h.def()) {
            case Def.Foreign foreign -> isValue(foreign.path());
            case Def.OfAlias alias -> {
                AliasItem item = alias.alias().item();
                if (met.add(item)) {
                    open.addLast(new Written(alias.alias().file(), item.inner(), item.target()));
                }
                yield true;
            }
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
