package dev.magistrait.resolve.names;

import dev.magistrait.outline.Import;
import dev.magistrait.resolve.names.Globs.Glob;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/** Globs that name nothing yet: each is looked at again when another brings a name of its path, in whatever order they are written. */
final class GlobWaits {

    private final Resolver resolver;
    private final Globs globs;
    private final Map<String, Set<Glob>> byName = new HashMap<>();
    private final SequencedSet<Glob> open = new LinkedHashSet<>();

    GlobWaits(Resolver resolver, Globs globs) {
        this.resolver = resolver;
        this.globs = globs;
    }

    /** Looks again at those of the globs that wait until none learns more. */
    void settle(List<Glob> all) {
        for (Glob glob : all) {
            if (waits(glob)) {
                glob.use()
                        .item()
                        .path()
                        .forEach(name -> byName.computeIfAbsent(name, n -> new LinkedHashSet<>())
                                .add(glob));
                open.add(glob);
            }
        }
        resolver.forget();
        while (!open.isEmpty()) {
            Glob next = open.removeFirst();
            if (waits(next) && globs.learn(next)) {
                resolver.forget();
                brings(next);
            }
        }
    }

    private boolean waits(Glob glob) {
        if (glob.targets().isEmpty()) {
            return true;
        }
        Placed<Import> use = glob.use();
        return glob.targets().stream().allMatch(h -> h.def() instanceof Def.Foreign)
                && resolver.externs(use.file().crate, use.item().path().getFirst())
                        .isEmpty();
    }

    /** Opens the globs that wait for a name that a glob brings, or one behind it. */
    private void brings(Glob glob) {
        Set<ModuleNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Glob> next = new ArrayDeque<>();
        next.add(glob);
        while (!next.isEmpty()) {
            for (Hit hit : next.removeFirst().targets()) {
                if (hit.def() instanceof Def.OfModule module && seen.add(module.module())) {
                    opens(module.module().names());
                    module.module().names().globs().forEach(g -> next.add(globs.glob(g)));
                }
            }
        }
    }

    private void opens(Names names) {
        if (byName.size() < names.size()) {
            byName.keySet().forEach(name -> opens(names, name));
        } else {
            names.all(Namespace.TYPE).keySet().forEach(name -> opens(names, name));
            names.allImports().keySet().forEach(name -> opens(names, name));
        }
    }

    private void opens(Names names, String name) {
        if (names.declares(Namespace.TYPE, name)) {
            open.addAll(byName.getOrDefault(name, Set.of()));
        }
    }
}
