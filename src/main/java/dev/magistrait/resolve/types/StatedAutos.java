package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The types of a workspace for which an impl of {@code Send} or {@code Sync} is written; they are looked for when first asked for. */
final class StatedAutos {

    private final Resolver resolver;
    private final List<CrateUnit> crates;
    private final Set<TypeItem> types = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean read;

    StatedAutos(Resolver resolver, List<CrateUnit> crates) {
        this.resolver = resolver;
        this.crates = crates;
    }

    boolean contains(TypeItem type) {
        if (!read) {
            read = true;
            crates.forEach(c -> c.files.forEach(this::read));
        }
        return types.contains(type);
    }

    private void read(SourceUnit file) {
        for (ImplItem impl : file.outline.impls()) {
            if (isAuto(impl) && impl.self() instanceof RustType.Named self) {
                for (Hit hit : resolver.resolve(file, impl.inner(), self.path(), Namespace.TYPE)) {
                    if (hit.def() instanceof Def.OfType type) {
                        types.add(type.type().item());
                    }
                }
            }
        }
    }

    private static boolean isAuto(ImplItem impl) {
        for (Bound.Trait trait : impl.trait()) {
            if (trait.path().last().equals("Send") || trait.path().last().equals("Sync")) {
                return true;
            }
        }
        return false;
    }
}
