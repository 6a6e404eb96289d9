package dev.magistrait.resolve.flow;

import dev.magistrait.fact.HeldFuture;
import dev.magistrait.fact.Place;
import dev.magistrait.outline.FnItem;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Implemented;
import dev.magistrait.resolve.types.Promises;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.rust.Cfg;
import java.util.List;

/** Finds the futures of generic receivers that the future of an impl or default body holds, where its trait promises that it is {@code Send}. */
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
        return held(at.node(), at.file(), at.method(), at.place(when));
    }

    /** The same of a default body that the trait's macro boxes as {@code Send}. */
    public List<HeldFuture> ofDefault(SourceUnit file, TraitNode node, FnItem method) {
        Cfg when = file.cfg(method.cfg()).and(node.macros.boxedSendWhen());
        return method.isAsync() && method.hasBody() && node.macros.boxes() && when.satisfiable()
                ? held(node, file, method, file.place(method.cfg(), method.region()))
                : List.of();
    }

    private List<HeldFuture> held(TraitNode holder, SourceUnit file, FnItem method, Place place) {
        return spawns.held(file, method).stream()
                .filter(h -> h.sure() && h.node() != holder && h.node().interesting)
                .map(h -> fact(holder, method, h, place))
                .distinct()
                .toList();
    }

    private static HeldFuture fact(TraitNode holder, FnItem method, Made held, Place place) {
        String by = holder.id.name() + "::" + method.name();
        return new HeldFuture(held.node().id, held.method().name(), holder.id, by, place);
    }
}
