package dev.magistrait.resolve.flow;

import dev.magistrait.fact.HeldFuture;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Implemented;
import dev.magistrait.resolve.types.Methods;
import dev.magistrait.resolve.types.Promises;
import dev.magistrait.resolve.types.Supertraits;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.rust.Cfg;
import java.util.List;
import java.util.Optional;

/** Finds the futures of generic receivers that an impl's future holds, where its trait promises that it is {@code Send}. */
public final class Carried {

    private final Generics generics;
    private final Futures futures;
    private final Promises promises;
    private final TellingWords words;

    public Carried(Traits traits, Supertraits supertraits, TellingWords words) {
        this.words = words;
        this.generics = new Generics(traits, supertraits);
        this.futures = new Futures(generics, new Methods(traits));
        this.promises = new Promises(traits);
    }

    public List<HeldFuture> of(Implemented at) {
        return at.method().isAsync() && words.mayHoldGenerics(at.file(), at.method())
                ? promises.of(at).map(p -> held(at, p.when())).orElse(List.of())
                : List.of();
    }

    private List<HeldFuture> held(Implemented at, Cfg when) {
        Locals locals = new Locals(generics, at.file(), at.method(), Optional.of(at.impl()));
        return futures.inBody(locals).stream()
                .filter(h -> h.node() != at.node() && h.node().interesting)
                .map(h -> fact(at, when, h))
                .distinct()
                .toList();
    }

    private static HeldFuture fact(Implemented at, Cfg when, Summaries.Held held) {
        String by = at.node().id.name() + "::" + at.method().name();
        return new HeldFuture(held.node().id, held.method().name(), at.node().id, by, at.place(when));
    }
}
