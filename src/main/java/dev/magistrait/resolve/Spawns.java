package dev.magistrait.resolve;

import dev.magistrait.fact.SpawnSite;
import dev.magistrait.outline.FnItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds futures of trait methods on generic receivers that reach a place which asks for {@code Send}. */
final class Spawns {

    private final Traits traits;
    private final Generics generics;
    private final Futures futures;
    private final Captures captures;
    private final Set<String> sinks;
    private final BodyWords words;

    /**
     * @param sinks paths of functions that ask for {@code Send}, besides those that are known
     */
    Spawns(Traits traits, Supertraits supertraits, Methods methods, Set<String> sinks, BodyWords words) {
        this.words = words;
        this.sinks = sinks;
        this.traits = traits;
        this.generics = new Generics(traits, supertraits);
        this.futures = new Futures(generics, methods);
        this.captures = new Captures(new AutoBounds(traits, supertraits));
    }

    List<SpawnSite> in(List<Body> bodies) {
        List<SpawnSite> found = new ArrayList<>();
        for (Body body : bodies) {
            if (words.maySend(body.function())) {
                body(body, found);
            }
        }
        return found;
    }

    private void body(Body body, List<SpawnSite> into) {
        Locals locals = body.locals(generics);
        for (Sinks.Sink sink : Sinks.in(locals, traits, sinks)) {
            Set<FnItem> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Futures.Held held : futures.in(sink.value(), locals)) {
                if (held.node().interesting && seen.add(held.method())) {
                    into.add(site(locals, sink, held));
                }
            }
        }
    }

    private SpawnSite site(Locals locals, Sinks.Sink sink, Futures.Held held) {
        TraitNode node = held.node();
        return new SpawnSite(
                node.id,
                held.variant() ? node.variantPath() : node.id.path(),
                held.variant() && node.makesSend,
                held.method().name(),
                sink.name(),
                !captures.unsent(sink.value(), held.root(), locals),
                locals.file().usePlace(locals.function().cfg(), sink.region()));
    }
}
