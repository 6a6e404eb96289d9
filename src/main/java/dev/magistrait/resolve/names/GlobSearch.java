package dev.magistrait.resolve.names;

import dev.magistrait.outline.Import;
import dev.magistrait.resolve.names.Globs.Glob;
import dev.magistrait.rust.Cfg;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a name behind globs: breadth first, each module once. One that has the name hides what lies behind it.
 *
 * <p>A long search leaves answers behind for the modules that it came through, so that chains of globs are not walked from each of their
 * modules again.
 */
final class GlobSearch {

    /** From how many modules on a search leaves answers behind. */
    private static final int LONG = 8;

    private final Resolver resolver;
    private final Globs globs;
    private final String name;
    private final Namespace namespace;
    private final List<Hit> hits = new ArrayList<>(2);
    /** The modules without the name, in the order in which they were met. */
    private final IdentityHashMap<ModuleNode, Boolean> seen = new IdentityHashMap<>();

    private final List<ModuleNode> through = new ArrayList<>();
    /** Whether a module on the way may have a trait of the name that a macro writes. */
    private boolean hidden;

    private final Deque<Reached> open = new ArrayDeque<>();

    /** A module that a chain of globs leads to, from the module that must see its names. */
    private record Reached(Def module, Cfg cfg, ModuleNode from) {}

    GlobSearch(Resolver resolver, Globs globs, String name, Namespace namespace) {
        this.resolver = resolver;
        this.globs = globs;
        this.name = name;
        this.namespace = namespace;
    }

    List<Hit> from(Names start) {
        hidden = namespace == Namespace.TYPE && start.mayHold(name);
        start.globs().forEach(g -> follow(g, Cfg.always()));
        while (!open.isEmpty()) {
            Reached at = open.removeFirst();
            switch (at.module()) {
                case Def.Foreign foreign
                when Known.exports(foreign.path(), namespace, name) ->
                    Resolver.add(new Hit(new Def.Foreign(foreign.path() + "::" + name), at.cfg()), hits);
                case Def.OfModule local
                when local.module().names() != start && seen.put(local.module(), true) == null ->
                    through(local.module(), at);
                default -> {
                    // a foreign module whose names are not known, or one that was seen
                }
            }
        }
        if (hidden) {
            hits.removeIf(h -> h.def() instanceof Def.OfTrait);
        } else if (through.size() > LONG && resolver.restsOnNothing()) {
            through.reversed().forEach(this::remember);
        }
        return hits;
    }

    private void follow(Placed<Import> use, Cfg cfg) {
        Glob glob = globs.glob(use);
        for (Hit target : glob.targets()) {
            open.addLast(new Reached(target.def(), cfg.and(target.cfg()).and(glob.cfg()), glob.from()));
        }
    }

    private void through(ModuleNode module, Reached at) {
        Names names = module.names();
        if (names.declares(namespace, name)) {
            if (Globs.shown(module, name, namespace, at.from())) {
                resolver.declared(names, name, namespace).forEach(h -> Resolver.add(h.under(at.cfg()), hits));
            }
            return;
        }
        Optional<List<Hit>> known =
                names.restrictedGlobs().isEmpty() ? resolver.remembered(names, name, namespace) : Optional.empty();
        if (known.isPresent()) {
            known.get().forEach(h -> Resolver.add(h.under(at.cfg()), hits));
            return;
        }
        hidden |= namespace == Namespace.TYPE && names.mayHold(name);
        through.add(module);
        for (Placed<Import> glob : names.globs()) {
            if (module.shows(glob.item().visibility(), at.from())) {
                follow(glob, at.cfg());
            }
        }
    }

    /** Notes what a module's globs bring where each of them is public and that is known of what they lead to. */
    private void remember(ModuleNode module) {
        Names names = module.names();
        if (!names.restrictedGlobs().isEmpty()) {
            return;
        }
        if (hits.isEmpty()) {
            names.answer(namespace, name, List.of());
        } else if (names.globs().size() == 1
                && globs.target(names.globs().getFirst()).size() == 1) {
            behind(names);
        }
    }

    /** A link of a chain has what is known of the next. */
    private void behind(Names names) {
        Glob glob = globs.glob(names.globs().getFirst());
        Hit target = glob.targets().getFirst();
        if (target.def() instanceof Def.OfModule next
                && (next.module().names().declares(namespace, name)
                        || resolver.remembered(next.module().names(), name, namespace)
                                .isPresent())) {
            List<Hit> found = new GlobSearch(resolver, globs, name, namespace).from(names);
            names.answer(namespace, name, found);
        }
    }
}
