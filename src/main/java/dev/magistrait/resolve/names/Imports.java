package dev.magistrait.resolve.names;

import dev.magistrait.outline.Import;
import dev.magistrait.rust.Cfg;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What imports name. One that leads back to itself gives nothing there. */
final class Imports {

    private static final Set<String> ANCHORS = Set.of("crate", "self", "super", "$crate");

    private final Resolver resolver;
    private final Externs externs;
    private final Map<Namespace, Set<Placed<Import>>> open = new EnumMap<>(Namespace.class);
    private int cuts;
    private int depth;

    Imports(Resolver resolver, Externs externs) {
        this.resolver = resolver;
        this.externs = externs;
        for (Namespace namespace : Namespace.values()) {
            open.put(namespace, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
    }

    List<Hit> of(Placed<Import> use, Namespace namespace) {
        Set<Placed<Import>> active = open.getOrDefault(namespace, Set.of());
        if (!active.add(use)) {
            cuts++;
            return List.of();
        }
        depth++;
        List<Hit> hits = named(use, namespace);
        depth--;
        active.remove(use);
        return hits;
    }

    private List<Hit> named(Placed<Import> use, Namespace namespace) {
        Import item = use.item();
        SourceUnit file = use.file();
        if (item.externCrate()) {
            return externCrate(file.crate, item.path().getFirst());
        }
        return item.path().isEmpty()
                ? file.crate.rootHits()
                : resolver.resolve(file, item.scope(), item.path(), item.global() || fromRoot(use), namespace);
    }

    private static boolean fromRoot(Placed<Import> use) {
        return use.file().crate.edition().pathsFromCrateRoot()
                && !ANCHORS.contains(use.item().path().getFirst());
    }

    private List<Hit> externCrate(CrateUnit from, String name) {
        if (name.equals("self")) {
            return from.rootHits();
        }
        List<Hit> crate = externs.crate(from, name);
        return crate.isEmpty() ? List.of(new Hit(new Def.Foreign(name), Cfg.always())) : crate;
    }

    /** How many imports have led back to themselves so far. */
    int cuts() {
        return cuts;
    }

    /** Whether an answer found since then is whole, or nothing waits for it that could make it so. */
    boolean mayRemember(int cutsBefore) {
        return cuts == cutsBefore || depth == 0;
    }
}
