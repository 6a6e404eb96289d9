package dev.magistrait.resolve.flow;

import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods and associated functions of the workspace's types, found by type and name; collected when first asked for. */
final class OwnMethods {

    private final Resolver resolver;
    private final List<CrateUnit> crates;
    private final IdentityHashMap<TypeItem, Map<String, List<Own>>> known = new IdentityHashMap<>();
    private boolean read;

    OwnMethods(Resolver resolver, List<CrateUnit> crates) {
        this.resolver = resolver;
        this.crates = crates;
    }

    /** A method with the impl that it stands in. */
    record Own(SourceUnit file, ImplItem impl, FnItem method) {}

    /** The one method of that name in an impl without a trait. */
    Optional<Own> of(TypeItem type, String method) {
        if (!read) {
            read = true;
            crates.forEach(c -> c.files.forEach(this::read));
        }
        List<Own> found = known.getOrDefault(type, Map.of()).getOrDefault(method, List.of());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private void read(SourceUnit file) {
        for (ImplItem impl : file.outline.impls()) {
            if (impl.trait().isEmpty() && file.live(impl.scope()) && impl.self() instanceof RustType.Named self) {
                List<Hit> hits = resolver.resolve(file, impl.inner(), self.path(), Namespace.TYPE);
                if (hits.size() == 1 && hits.getFirst().def() instanceof Def.OfType type) {
                    add(file, impl, known.computeIfAbsent(type.type().item(), _ -> new HashMap<>()));
                }
            }
        }
    }

    private static void add(SourceUnit file, ImplItem impl, Map<String, List<Own>> into) {
        impl.methods()
                .forEach(m ->
                        into.computeIfAbsent(m.name(), _ -> new ArrayList<>(1)).add(new Own(file, impl, m)));
    }
}
