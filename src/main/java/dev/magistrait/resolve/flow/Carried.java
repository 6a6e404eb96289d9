package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.HeldFuture;
import dev.magistrait.fact.OpenSite;
import dev.magistrait.fact.Place;
import dev.magistrait.outline.FnItem;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Implemented;
import dev.magistrait.resolve.types.Promises;
import dev.magistrait.resolve.types.ReturnBounds;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.rust.Cfg;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the futures of generic receivers that the future of an impl or default body holds, where its trait promises that it is {@code Send}. */
public final class Carried {

    private final Spawns spawns;
    private final Promises promises;
    private final ReturnBounds returns;

    public Carried(Traits traits, Spawns spawns) {
        this.spawns = spawns;
        this.promises = new Promises(traits);
        this.returns = new ReturnBounds(traits);
    }

    public List<Fact> of(Implemented at) {
        return promises.of(at).map(p -> held(at, p.when())).orElse(List.of());
    }

    private List<Fact> held(Implemented at, Cfg when) {
        return held(at.node(), at.file(), at.method(), at.place(when));
    }

    /** The same of a default body that the trait's macro boxes as {@code Send}. */
    public List<Fact> ofDefault(SourceUnit file, TraitNode node, FnItem method) {
        Cfg when = file.cfg(method.cfg()).and(node.macros.boxedSendWhen());
        return method.isAsync() && method.hasBody() && node.macros.boxes() && when.satisfiable()
                ? held(node, file, method, file.place(method.cfg(), method.region()))
                : List.of();
    }

    @SuppressWarnings("ReferenceEquality") // two traits that read the same are two all the same
    private List<Fact> held(TraitNode holder, SourceUnit file, FnItem method, Place place) {
        Set<Fact> found = new LinkedHashSet<>();
        String by = holder.id.name() + "::" + method.name();
        for (Made held : spawns.held(file, method)) {
            if (held.node() != holder && held.node().interesting) {
                if (held.sure()) {
                    boolean stated = (held.variant() && held.node().makesSend)
                            || returns.declareSend(file, method, held.method().name());
                    found.add(new HeldFuture(held.node().id, held.method().name(), holder.id, stated, by, place));
                }
                found.add(open(held, by, place));
            }
        }
        return List.copyOf(found);
    }

    /** Whether anybody needs the other promise is another question. */
    private static OpenSite open(Made held, String by, Place place) {
        String why = "is a part of that of `" + by + "`, which is promised to be `Send`";
        return new OpenSite(held.node().id, held.method().name(), why, place);
    }
}
