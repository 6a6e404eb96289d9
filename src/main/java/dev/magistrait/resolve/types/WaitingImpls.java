package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;

/** The impls of a crate that count once their type and trait are reachable. Each is looked at when the last of what it needs has been reached. */
final class WaitingImpls {

    private final CrateUnit crate;
    private final Resolver resolver;
    /** By what they wait for. */
    private final IdentityHashMap<Object, List<Waiting>> waiting = new IdentityHashMap<>();

    private final PriorityQueue<Waiting> ready = new PriorityQueue<>(Comparator.comparingInt(w -> w.number));
    private boolean read;

    WaitingImpls(CrateUnit crate, Resolver resolver) {
        this.crate = crate;
        this.resolver = resolver;
    }

    /** An impl, and how many of its type and trait are not reached yet. */
    private static final class Waiting {
        private final int number;
        private final Placed<ImplItem> impl;
        private int missing;

        Waiting(int number, Placed<ImplItem> impl) {
            this.number = number;
            this.impl = impl;
        }
    }

    /** Reads the impls of the crate, once. */
    void read(Set<Object> reached) {
        if (read) {
            return;
        }
        read = true;
        int number = 0;
        for (SourceUnit file : crate.files) {
            for (ImplItem impl : file.outline.impls()) {
                if (file.live(impl.scope())) {
                    wait(new Waiting(number++, new Placed<>(file, impl)), reached);
                }
            }
        }
    }

    private void wait(Waiting impl, Set<Object> reached) {
        for (Object need : needs(impl.impl.file(), impl.impl.item())) {
            if (!reached.contains(need)) {
                impl.missing++;
                waiting.computeIfAbsent(need, n -> new ArrayList<>(1)).add(impl);
            }
        }
        if (impl.missing == 0) {
            ready.add(impl);
        }
    }

    /** Takes note of what has been reached. */
    void reached(Object key) {
        for (Waiting impl : waiting.getOrDefault(key, List.of())) {
            if (--impl.missing == 0) {
                ready.add(impl);
            }
        }
        waiting.remove(key);
    }

    /** Hands out those that wait for nothing any more. */
    void ready(Consumer<Placed<ImplItem>> action) {
        while (!ready.isEmpty()) {
            action.accept(ready.remove().impl);
        }
    }

    private List<Object> needs(SourceUnit file, ImplItem impl) {
        List<Object> found = new ArrayList<>(2);
        if (impl.self() instanceof RustType.Named named) {
            for (Hit hit : resolver.resolve(file, impl.inner(), named.path(), Namespace.TYPE)) {
                if (hit.def() instanceof Def.OfType type && type.type().file().crate == crate) {
                    found.add(type.type().item());
                }
            }
        }
        for (Bound.Trait trait : impl.trait()) {
            for (Hit hit : resolver.resolve(file, impl.inner(), trait.path(), Namespace.TYPE)) {
                if (hit.def() instanceof Def.OfTrait local && isLocal(local)) {
                    found.add(local.node());
                }
            }
        }
        return found;
    }

    private boolean isLocal(Def.OfTrait trait) {
        for (Placed<TraitItem> instance : trait.node().instances) {
            if (instance.file().crate == crate) {
                return true;
            }
        }
        return false;
    }
}
