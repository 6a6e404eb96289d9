package dev.magistrait.resolve.flow;

import dev.magistrait.fact.HeldFuture;
import dev.magistrait.resolve.types.Implemented;
import dev.magistrait.resolve.types.Promises;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.rust.Cfg;
import java.util.List;

/** Finds the futures of generic receivers that an impl's future holds, where its trait promises that it is {@code Send}. */
public final class Carried {

    private final Spawns spawns;
    private final Promises promises;

    public Carried(Traits traits, Spawns spawns) {
        this.spawns = spawns;
        this.promises = new Promises(traits);
    }

    public List<HeldFuture> of(Implemented at) {
        return promises.of(at).map(p -> held(at, p.when())).orElse(List.of());
    }

    private List<HeldFuture> held(Implemented at, Cfg when) {
        return spawns.held(at.file(), at.method()).stream()
                .filter(h -> h.sure() && h.node() != at.node() && h.node().interesting)
                .map(h -> fact(at, when, h))
                .distinct()
                .toList();
    }

    private static HeldFuture fact(Implemented at, Cfg when, Made held) {
        String by = at.node().id.name() + "::" + at.method().name();
        return new HeldFuture(held.node().id, held.method().name(), at.node().id, by, at.place(when));
    }
}
