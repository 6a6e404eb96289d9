package dev.magistrait.resolve.flow;

import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions that stand in impls of the workspace, by name, and the impls by their scope. */
final class Members {

    private final Map<String, List<Callee>> byName = new HashMap<>();
    private final Map<String, List<Callee>> defaults = new HashMap<>();
    private final IdentityHashMap<SourceUnit, Map<Integer, ImplItem>> impls = new IdentityHashMap<>();
    private final IdentityHashMap<SourceUnit, Map<Integer, TraitItem>> traits = new IdentityHashMap<>();
    /** What macros write among expressions, by the scope of the function around the call. */
    private final IdentityHashMap<SourceUnit, Map<Integer, List<Callee>>> written = new IdentityHashMap<>();

    Members(List<CrateUnit> crates) {
        for (CrateUnit crate : crates) {
            crate.files.forEach(this::read);
        }
    }

    private void read(SourceUnit file) {
        for (ImplItem impl : file.outline.impls()) {
            if (impl.negative() || file.dead(impl.scope())) {
                continue;
            }
            impls.computeIfAbsent(file, _ -> new HashMap<>()).put(impl.inner(), impl);
            impl.methods()
                    .forEach(m -> byName.computeIfAbsent(m.name(), _ -> new ArrayList<>(1))
                            .add(new Callee(file, m, Optional.of(impl))));
        }
        file.host().ifPresent(host -> written(file, host));
        for (TraitItem trait : file.outline.traits()) {
            traits.computeIfAbsent(file, _ -> new HashMap<>()).put(trait.inner(), trait);
            trait.methods().stream()
                    .filter(FnItem::hasBody)
                    .forEach(m -> defaults.computeIfAbsent(m.name(), _ -> new ArrayList<>(1))
                            .add(new Callee(file, m, Optional.empty())));
        }
    }

    private void written(SourceUnit file, SourceUnit host) {
        for (FnItem item : file.outline.functions()) {
            if (item.name().equals(Callee.OF_MACRO)) {
                int at = file.hostScope();
                while (at > 0 && host.scope(at).kind() != Scope.Kind.FN) {
                    at = host.scope(at).parent();
                }
                written.computeIfAbsent(host, _ -> new HashMap<>())
                        .computeIfAbsent(at, _ -> new ArrayList<>(1))
                        .add(new Callee(file, item, Optional.empty()));
            }
        }
    }

    /** What macros write in the body of a function. */
    List<Callee> written(Callee around) {
        return written.getOrDefault(around.file(), Map.of())
                .getOrDefault(around.item().inner(), List.of());
    }

    List<Callee> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Methods of that name with which traits provide their implementors. */
    List<Callee> defaults(String name) {
        return defaults.getOrDefault(name, List.of());
    }

    Optional<ImplItem> impl(SourceUnit file, int scope) {
        return Optional.ofNullable(impls.getOrDefault(file, Map.of()).get(scope));
    }

    /** What an impl, or a trait by default, gives an associated type. */
    Optional<Known> associated(SourceUnit file, int scope, String name) {
        List<TraitItem.AssociatedType> types = impl(file, scope)
                .map(ImplItem::types)
                .or(() -> Optional.ofNullable(
                                traits.getOrDefault(file, Map.of()).get(scope))
                        .map(TraitItem::types))
                .orElse(List.of());
        for (TraitItem.AssociatedType type : types) {
            if (type.name().equals(name) && !type.type().isEmpty()) {
                RustType given = type.type().getFirst();
                return Optional.of(new Known(file, type.inner(), given));
            }
        }
        return Optional.empty();
    }
}
