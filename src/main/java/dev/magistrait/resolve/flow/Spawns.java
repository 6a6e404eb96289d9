package dev.magistrait.resolve.flow;

import dev.magistrait.fact.SpawnSite;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.resolve.names.KnownNames;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.AutoBounds;
import dev.magistrait.resolve.types.Bodies;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Methods;
import dev.magistrait.resolve.types.ReturnBounds;
import dev.magistrait.resolve.types.SendParameters;
import dev.magistrait.resolve.types.Supertraits;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.WordSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds futures of trait methods on generic receivers that reach a place which asks for {@code Send}. */
public final class Spawns {

    private final Traits traits;
    private final Generics generics;
    private final Futures futures;
    private final Captures captures;
    private final ReturnBounds returns;
    private final KnownNames known;
    private final TellingWords words;
    private final WordSet wordsOfSinks;

    public Spawns(Traits traits, Supertraits supertraits, Methods methods, KnownNames known, TellingWords words) {
        this.known = known;
        this.words = words;
        this.wordsOfSinks = words.ofSinks(Sinks.names(known), new SendParameters(traits)::askForSend);
        this.traits = traits;
        this.generics = new Generics(traits, supertraits);
        this.futures = new Futures(generics, methods);
        this.returns = new ReturnBounds(traits);
        this.captures = new Captures(new AutoBounds(traits, supertraits));
    }

    public List<SpawnSite> in(SourceUnit file) {
        if (!words.anyInteresting()) {
            return List.of();
        }
        List<SpawnSite> found = new ArrayList<>();
        file.outline.functions().forEach(f -> function(file, f, Optional.empty(), found));
        file.outline.traits().forEach(t -> t.methods().forEach(m -> function(file, m, Optional.empty(), found)));
        for (ImplItem impl : file.outline.impls()) {
            impl.methods().forEach(m -> function(file, m, Optional.of(impl), found));
        }
        return found;
    }

    private void function(SourceUnit file, FnItem function, Optional<ImplItem> impl, List<SpawnSite> into) {
        if (!maySend(file, function) || file.dead(function.scope())) {
            return;
        }
        Locals locals = new Locals(generics, file, function, impl);
        for (Sinks.Sink sink : Sinks.in(locals, traits, known)) {
            Set<FnItem> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Summaries.Held held : futures.in(sink.value(), locals)) {
                if (held.node().interesting
                        && seen.add(held.method())
                        && !returns.declareSend(file, function, held.method().name())) {
                    into.add(site(locals, sink, held));
                }
            }
        }
    }

    private boolean maySend(SourceUnit file, FnItem function) {
        return words.seesGenerics(file, function)
                && (Sinks.mayReturn(function) || Bodies.mayName(function, wordsOfSinks))
                && words.mayMakeFutures(function);
    }

    private SpawnSite site(Locals locals, Sinks.Sink sink, Summaries.Held held) {
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
