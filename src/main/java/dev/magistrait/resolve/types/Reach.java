package dev.magistrait.resolve.types;

import dev.magistrait.fact.Step;
import dev.magistrait.outline.Import;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Entry;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.ModuleNode;
import dev.magistrait.resolve.names.Names;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What other crates can reach in one crate: rustc's effective visibility. Seeds are the public names of the root module; what they lead to
 * through public modules, re-exports and the interfaces of reachable items is reachable too.
 *
 * <p>It is monotone: an impl that is not reachable yet is looked at again when more is.
 */
public final class Reach {

    /** So many steps are told of the way to a trait, those next to it. */
    private static final int MOST_STEPS = 32;

    private final CrateUnit crate;
    private final Resolver resolver;
    private final Interfaces interfaces;
    private final IdentityHashMap<Object, Trace> reached = new IdentityHashMap<>();
    private final Deque<Def> open = new ArrayDeque<>();
    /** Those that are asked for and have not been reached. */
    private final Set<TraitNode> left = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * How something was reached: the step, and what it was reached from. The crate's root is reached by no step.
     *
     * @param length of the way, in steps
     */
    private record Trace(List<Step> step, Object from, int length) {}

    /** A module whose public names show, and what it was reached from. */
    private record Shown(ModuleNode module, Object from) {}

    private Reach(CrateUnit crate, Resolver resolver, Collection<TraitNode> asked) {
        this.crate = crate;
        this.resolver = resolver;
        this.interfaces = new Interfaces(crate, resolver, this::reach);
        this.left.addAll(asked);
    }

    /**
     * Follows what can be reached until it is known of all that is asked for.
     *
     * @param asked traits of the crate
     */
    public static Reach of(CrateUnit crate, Resolver resolver, Collection<TraitNode> asked) {
        Reach reach = new Reach(crate, resolver, asked);
        for (ModuleNode root : crate.root()) {
            reach.reached.put(root, new Trace(List.of(), crate, 0));
            reach.module(root);
        }
        reach.settle();
        return reach;
    }

    /** Whether a trait that was asked for is reachable. */
    public boolean reaches(TraitNode node) {
        return reached.containsKey(node);
    }

    /** The steps from the crate's root to a trait that is reachable; of many, the last, the first of which says how many there are before it. */
    public List<Step> steps(TraitNode node) {
        List<Step> steps = new ArrayList<>();
        Trace at = reached.get(node);
        while (at != null && steps.size() < MOST_STEPS) {
            steps.addAll(at.step());
            at = reached.get(at.from());
        }
        if (at != null && at.length() > 0) {
            Step first = steps.removeLast();
            steps.add(new Step(first.text() + ", after " + at.length() + " more steps", first.span()));
        }
        return List.copyOf(steps.reversed());
    }

    private Trace trace(Step step, Object from) {
        Trace before = reached.get(from);
        return new Trace(List.of(step), from, before == null ? 1 : before.length() + 1);
    }

    private void settle() {
        do {
            while (!open.isEmpty() && !left.isEmpty()) {
                follow(open.removeFirst());
            }
            if (left.isEmpty()) {
                return;
            }
            interfaces.impls(reached.keySet());
        } while (!open.isEmpty());
    }

    private void follow(Def def) {
        if (def instanceof Def.OfModule module) {
            module(module.module());
        } else {
            interfaces.of(def);
        }
    }

    /** Reaches the public names of a module, and those of the modules that its public globs lead to. */
    private void module(ModuleNode module) {
        Deque<Shown> shown = new ArrayDeque<>();
        shown.add(new Shown(module, module));
        while (!shown.isEmpty()) {
            names(shown.removeFirst(), shown);
        }
    }

    private void names(Shown at, Deque<Shown> shown) {
        Names names = at.module().names();
        for (Namespace namespace : List.of(Namespace.TYPE, Namespace.VALUE)) {
            names.all(namespace).values().forEach(entries -> entries.forEach(e -> entry(e, at.from())));
        }
        names.allImports().values().forEach(uses -> uses.forEach(u -> imported(u, at.from())));
        for (Placed<Import> glob : names.globs()) {
            if (glob.item().visibility().isPublic()) {
                glob(glob, at.from(), shown);
            }
        }
    }

    private void entry(Entry entry, Object from) {
        if (entry.visibility().isPublic()) {
            reach(entry.def(), () -> new Step("public " + describe(entry.def()), span(entry.def())), from);
        }
    }

    private void imported(Placed<Import> use, Object from) {
        if (!use.item().visibility().isPublic()) {
            return;
        }
        Supplier<Step> step = () ->
                new Step("re-exported by `pub use`", use.file().span(use.item().region()));
        for (Namespace namespace : List.of(Namespace.TYPE, Namespace.VALUE)) {
            resolver.imported(use, namespace).forEach(h -> reach(h.def(), step, from));
        }
    }

    private void glob(Placed<Import> glob, Object from, Deque<Shown> shown) {
        Step step = new Step(
                "re-exported by `pub use …::*`", glob.file().span(glob.item().region()));
        if (reached.putIfAbsent(glob.item(), trace(step, from)) != null) {
            return;
        }
        for (Hit hit : resolver.globs().target(glob)) {
            if (hit.def() instanceof Def.OfModule module && module.module().crate == crate) {
                shown.addLast(new Shown(module.module(), glob.item()));
            }
        }
    }

    private void reach(Def def, Supplier<Step> step, Object from) {
        Optional<Object> key = key(def);
        if (key.isPresent() && !reached.containsKey(key.get())) {
            reached.put(key.get(), trace(step.get(), from));
            interfaces.reached(key.get());
            if (def instanceof Def.OfTrait trait) {
                left.remove(trait.node());
            }
            open.addLast(def);
        }
    }

    /** What stands for a definition of this crate; nothing for those of others, which cannot become more reachable. */
    private Optional<Object> key(Def def) {
        return switch (def) {
            case Def.OfModule module -> local(module.module().file, module.module());
            case Def.OfTrait trait ->
                Optional.of(trait.node())
                        .filter(n -> n.instances.stream().anyMatch(i -> i.file().crate == crate))
                        .map(n -> n);
            case Def.OfType type -> local(type.type().file(), type.type().item());
            case Def.OfAlias alias -> local(alias.alias().file(), alias.alias().item());
            case Def.OfFn fn -> local(fn.fn().file(), fn.fn().item());
            case Def.OfValue value -> local(value.value().file(), value.value().item());
            default -> Optional.empty();
        };
    }

    private Optional<Object> local(SourceUnit file, Object key) {
        return file.crate == crate ? Optional.of(key) : Optional.empty();
    }

    private static String describe(Def def) {
        return switch (def) {
            case Def.OfModule module -> "module `" + module.module().name + "`";
            case Def.OfTrait trait -> "trait `" + trait.node().item().name() + "`";
            case Def.OfType type -> "type `" + type.type().item().name() + "`";
            case Def.OfAlias alias -> "type `" + alias.alias().item().name() + "`";
            case Def.OfFn fn -> "function `" + fn.fn().item().name() + "`";
            default -> "item";
        };
    }

    private Span span(Def def) {
        return switch (def) {
            case Def.OfTrait trait ->
                trait.node().file().span(trait.node().item().region());
            case Def.OfType type -> type.type().file().span(type.type().item().region());
            case Def.OfAlias alias ->
                alias.alias().file().span(alias.alias().item().region());
            case Def.OfFn fn -> fn.fn().file().span(fn.fn().item().region());
            case Def.OfModule module -> module.module().declaration();
            default -> new Span(crate.target.rootFile(), dev.magistrait.source.Region.START);
        };
    }

    /** Whether an item is what rustc calls nominally public. */
    static boolean isNominallyPublic(Def def) {
        Visibility visibility = switch (def) {
            case Def.OfTrait trait -> trait.node().item().visibility();
            case Def.OfType type -> type.type().item().visibility();
            case Def.OfAlias alias -> alias.alias().item().visibility();
            case Def.OfFn fn -> fn.fn().item().visibility();
            default -> Visibility.INHERITED;
        };
        return visibility.isPublic();
    }
}
