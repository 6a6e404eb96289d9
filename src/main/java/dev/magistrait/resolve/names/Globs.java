package dev.magistrait.resolve.names;

import dev.magistrait.outline.Import;
import dev.magistrait.rust.Cfg;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Glob imports: what module each names, and what names come through chains of them.
 *
 * <p>What a glob names is found once, in rounds, and remembered. Following the paths of all globs at each look-up would cost a factorial of
 * their number, since each may start from what another brings.
 */
public final class Globs {

    private static final int MOST_ROUNDS = 16;

    private final Resolver resolver;
    private final IdentityHashMap<Placed<Import>, List<Hit>> targets = new IdentityHashMap<>();

    Globs(Resolver resolver) {
        this.resolver = resolver;
    }

    /** A module that a chain of globs leads to, from the module that must see its names. */
    private record Reached(Def module, Cfg cfg, ModuleNode from) {}

    /** What the globs of a table bring under a name: breadth first, each module once; one that has the name hides what lies behind. */
    List<Hit> search(Names start, String name, Namespace namespace) {
        List<Hit> hits = new ArrayList<>(2);
        Set<Names> seen = new HashSet<>();
        seen.add(start);
        Deque<Reached> open = new ArrayDeque<>();
        start.globs().forEach(g -> follow(g, Cfg.always(), open));
        while (!open.isEmpty()) {
            Reached at = open.removeFirst();
            switch (at.module()) {
                case Def.Foreign foreign
                when Known.exports(foreign.path(), namespace, name) ->
                    Resolver.add(new Hit(new Def.Foreign(foreign.path() + "::" + name), at.cfg()), hits);
                case Def.OfModule local
                when seen.add(local.module().names()) -> through(local.module(), at, name, namespace, hits, open);
                default -> {
                    // a foreign module whose names are not known, or one that was seen
                }
            }
        }
        return hits;
    }

    private void follow(Placed<Import> glob, Cfg cfg, Deque<Reached> open) {
        ModuleNode from = glob.file().module(glob.item().scope());
        for (Hit target : targets.getOrDefault(glob, List.of())) {
            Cfg whole =
                    cfg.and(target.cfg()).and(glob.file().crate.own(glob.item().cfg()));
            open.addLast(new Reached(target.def(), whole, from));
        }
    }

    private void through(
            ModuleNode module, Reached at, String name, Namespace namespace, List<Hit> hits, Deque<Reached> open) {
        Names names = module.names();
        if (names.declares(namespace, name)) {
            if (shown(module, name, namespace, at.from())) {
                resolver.explicit(names, name, namespace).forEach(h -> Resolver.add(h.under(at.cfg()), hits));
            }
            return;
        }
        names.globs().stream()
                .filter(g -> module.shows(g.item().visibility(), at.from()))
                .forEach(g -> follow(g, at.cfg(), open));
    }

    /** Whether some declaration or import of the name in the module is visible from the other module. */
    private static boolean shown(ModuleNode module, String name, Namespace namespace, ModuleNode from) {
        for (Entry entry : module.names().entries(namespace, name)) {
            if (module.shows(entry.visibility(), from)) {
                return true;
            }
        }
        for (Placed<Import> use : module.names().imports(name)) {
            if (module.shows(use.item().visibility(), from)) {
                return true;
            }
        }
        return false;
    }

    /** Finds what the globs of a text name, as far as that is known now. */
    void learn(SourceUnit file) {
        List<Placed<Import>> globs = new ArrayList<>();
        file.globs(globs);
        globs.forEach(this::learn);
    }

    /** Finds what all globs name: what one brings can be what another starts from, so again until nothing changes. */
    public void settle(List<CrateUnit> crates) {
        List<Placed<Import>> all = new ArrayList<>();
        crates.forEach(c -> c.files.forEach(f -> f.globs(all)));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            resolver.forget();
            boolean changed = false;
            for (Placed<Import> glob : all) {
                changed |= learn(glob);
            }
            if (!changed) {
                break;
            }
        }
        resolver.forget();
    }

    private boolean learn(Placed<Import> glob) {
        List<Hit> found = resolver.imported(glob, Namespace.TYPE);
        return !found.equals(targets.put(glob, found));
    }

    /** What a glob names. */
    public List<Hit> target(Placed<Import> glob) {
        return targets.getOrDefault(glob, List.of());
    }
}
