package dev.magistrait.resolve.names;

import dev.magistrait.outline.Import;
import dev.magistrait.rust.Casing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What imports name. */
final class Imports {

    private static final Set<String> ANCHORS = Set.of("crate", "self", "super", "$crate");

    private final Resolver resolver;
    private final Externs externs;

    Imports(Resolver resolver, Externs externs) {
        this.resolver = resolver;
        this.externs = externs;
    }

    List<Hit> of(Placed<Import> use, Namespace namespace) {
        Import item = use.item();
        SourceUnit file = use.file();
        if (item.externCrate()) {
            return externs.named(file.crate, item.path().getFirst());
        }
        if (item.path().isEmpty()) {
            return file.crate.rootHits();
        }
        List<Hit> hits =
                resolver.resolve(file, item.scope(), item.path(), item.global() || fromRoot(file, item), namespace);
        return namespace == Namespace.TYPE && macroOfItsCrate(item, hits) ? List.of() : hits;
    }

    /** What a path means that goes on from that of an import. */
    List<Hit> behind(SourceUnit file, Import use, List<String> names, Namespace namespace) {
        List<String> path = new ArrayList<>(use.path().isEmpty() ? List.of("crate") : use.path());
        path.addAll(names);
        boolean global = !use.path().isEmpty() && (use.global() || fromRoot(file, use));
        return resolver.resolve(file, use.scope(), path, global, namespace);
    }

    /** Whether it is {@code use dynosaur::dynosaur;} or its like: no type is written so, and the name still is the crate's. */
    private static boolean macroOfItsCrate(Import item, List<Hit> hits) {
        return item.path().size() == 2
                && item.path().getFirst().equals(item.name())
                && item.path().getLast().equals(item.name())
                && Casing.lower(item.name())
                && hits.stream().allMatch(h -> h.def() instanceof Def.Foreign);
    }

    private static boolean fromRoot(SourceUnit file, Import use) {
        return file.crate.edition().pathsFromCrateRoot()
                && !ANCHORS.contains(use.path().getFirst());
    }
}
