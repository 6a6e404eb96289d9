package dev.magistrait.resolve.types;

import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.InertAttributes;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The methods that types of the workspace have of their own, which a call finds before those of traits. */
public final class InherentMethods {

    private final Resolver resolver;
    private final List<CrateUnit> crates;
    private final IdentityHashMap<TypeItem, Set<String>> names = new IdentityHashMap<>();
    private boolean read;

    public InherentMethods(Resolver resolver, List<CrateUnit> crates) {
        this.resolver = resolver;
        this.crates = crates;
    }

    /** Whether the impl is of a type of this workspace that certainly has no method of its own of that name. */
    public boolean lacks(SourceUnit file, ImplItem impl, String method) {
        Optional<TypeItem> type = type(file, impl);
        if (type.isEmpty()) {
            return false;
        }
        if (!read) {
            read = true;
            crates.forEach(c -> c.files.forEach(this::read));
        }
        Set<String> own = names.getOrDefault(type.get(), Set.of());
        return !own.contains(method) && !own.contains("");
    }

    /** An empty name stands for methods that a macro writes. */
    private void read(SourceUnit file) {
        for (ImplItem impl : file.outline.impls()) {
            if (impl.trait().isEmpty() && file.live(impl.scope())) {
                type(file, impl).ifPresent(t -> add(impl, names.computeIfAbsent(t, k -> new HashSet<>())));
            }
        }
    }

    private static void add(ImplItem impl, Set<String> into) {
        impl.methods().stream().map(FnItem::name).forEach(into::add);
        if (impl.calls()
                || impl.attributes().stream()
                        .anyMatch(a -> !InertAttributes.inert(
                                a.path().segments().getFirst().name()))) {
            into.add("");
        }
    }

    private Optional<TypeItem> type(SourceUnit file, ImplItem impl) {
        if (!(impl.self() instanceof RustType.Named named)) {
            return Optional.empty();
        }
        List<Hit> hits = resolver.resolve(file, impl.inner(), named.path(), Namespace.TYPE);
        return hits.size() == 1 && hits.getFirst().def() instanceof Def.OfType of
                ? Optional.of(of.type().item())
                : Optional.empty();
    }
}
