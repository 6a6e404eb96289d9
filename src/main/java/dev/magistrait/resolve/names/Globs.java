package dev.magistrait.resolve.names;

import dev.magistrait.outline.Import;
import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Glob imports: what module each names, and what names come through chains of them.
 *
 * <p>What a glob names is found once and remembered. Following the paths of all globs at each look-up would cost a factorial of their
 * number, since each may start from what another brings.
 */
public final class Globs {

    private static final int MOST_ROUNDS = 16;

    private final Resolver resolver;
    private final IdentityHashMap<Placed<Import>, Glob> known = new IdentityHashMap<>();

    Globs(Resolver resolver) {
        this.resolver = resolver;
    }

    /** A glob, and what it names as far as that is known. */
    static final class Glob {
        private final Placed<Import> use;
        private List<Hit> targets = List.of();

        Glob(Placed<Import> use) {
            this.use = use;
        }

        Placed<Import> use() {
            return use;
        }

        List<Hit> targets() {
            return targets;
        }

        ModuleNode from() {
            return use.file().module(use.item().scope());
        }

        Cfg cfg() {
            return use.file().crate.own(use.item().cfg());
        }
    }

    /** What the globs of a table bring under a name. */
    List<Hit> search(Names start, String name, Namespace namespace) {
        return new GlobSearch(resolver, this, name, namespace).from(start);
    }

    /** Whether some declaration or import of the name in the module is visible from the other module. */
    static boolean shown(ModuleNode module, String name, Namespace namespace, ModuleNode from) {
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

    Glob glob(Placed<Import> use) {
        return known.computeIfAbsent(use, Glob::new);
    }

    /** Finds what the globs of a text name, as far as that is known now. */
    void learn(SourceUnit file) {
        List<Placed<Import>> globs = new ArrayList<>();
        file.globs(globs);
        globs.forEach(g -> learn(glob(g)));
    }

    /** Finds what all globs name: what one brings can be what another starts from, so again until nothing changes. */
    public void settle(List<CrateUnit> crates) {
        List<Placed<Import>> uses = new ArrayList<>();
        crates.forEach(c -> c.files.forEach(f -> f.globs(uses)));
        List<Glob> all = uses.stream().map(this::glob).toList();
        all.forEach(this::learn);
        new GlobWaits(resolver, this).settle(all);
        List<Glob> changed = all;
        for (int round = 0; round < MOST_ROUNDS && !changed.isEmpty(); round++) {
            resolver.forget();
            changed = all.stream().filter(this::learn).toList();
        }
        changed.forEach(this::unsettled);
        resolver.forget();
    }

    private void unsettled(Glob glob) {
        Import use = glob.use.item();
        String text = "what `" + String.join("::", use.path()) + "::*` brings still changed after " + MOST_ROUNDS
                + " rounds of looking, and is not followed further";
        resolver.cuts().tell(glob.use.file(), use.cfg(), use.region(), text);
    }

    boolean learn(Glob glob) {
        List<Hit> before = glob.targets;
        glob.targets = resolver.imported(glob.use, Namespace.TYPE);
        return !glob.targets.equals(before);
    }

    /** What a glob names. */
    public List<Hit> target(Placed<Import> glob) {
        return glob(glob).targets;
    }
}
