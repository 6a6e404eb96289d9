package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Code;
import dev.magistrait.outline.FnItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.types.AutoTraits;
import dev.magistrait.resolve.types.Bodies;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;

/** What the bodies of a workspace are read against: its types and functions, and what the futures of its functions hold. */
final class Workspace {

    /** Calls of functions of the workspace are followed so far. */
    private static final int DEEPEST = 24;

    private final Resolver resolver;
    private final Bodies bodies;
    private final Tys tys;
    private final Sending sending;
    private final OwnMethods methods;
    private final Diverging diverging;
    private final Taking taking;
    private final BlockScopes blocks = new BlockScopes();
    private final IdentityHashMap<FnItem, List<Holdings.Holding>> held = new IdentityHashMap<>();
    private final Supplier<Suspects> suspects;
    private int depth;

    /** @param suspects without which a body holds nothing that matters */
    Workspace(Resolver resolver, Bodies bodies, List<CrateUnit> crates, AutoTraits autos, Supplier<Suspects> suspects) {
        this.suspects = suspects;
        this.resolver = resolver;
        this.bodies = bodies;
        this.tys = new Tys(resolver);
        this.sending = new Sending(autos, tys);
        this.methods = new OwnMethods(resolver, crates);
        this.diverging = new Diverging(crates);
        this.taking = new Taking(crates);
    }

    Resolver resolver() {
        return resolver;
    }

    Bodies bodies() {
        return bodies;
    }

    Tys tys() {
        return tys;
    }

    Sending sending() {
        return sending;
    }

    OwnMethods methods() {
        return methods;
    }

    Diverging diverging() {
        return diverging;
    }

    BlockScopes blocks() {
        return blocks;
    }

    Taking taking() {
        return taking;
    }

    /** What the future of an {@code async fn} holds across an {@code .await} of its own; empty or one. */
    List<Holdings.Holding> held(Placed<FnItem> fn) {
        List<Holdings.Holding> known = held.get(fn.item());
        if (known != null) {
            return known;
        }
        if (!suspects.get().mayBeIn(fn.item())) {
            held.put(fn.item(), List.of());
            return List.of();
        }
        if (depth >= DEEPEST) {
            cut(
                    fn,
                    "what `" + fn.item().name() + "` holds is not looked at behind " + DEEPEST
                            + " calls of async functions");
            return List.of();
        }
        held.put(fn.item(), List.of());
        depth++;
        List<Holdings.Holding> found = bodies.code(fn.item()).stream()
                .flatMap(b -> found(fn, b).stream())
                .toList();
        depth--;
        held.put(fn.item(), found);
        return found;
    }

    /** Tells where of the values in a function some were left out. */
    void tellCuts(Placed<FnItem> fn) {
        if (sending.wasCut()) {
            cut(fn, "a value in `" + fn.item().name() + "` is made of more types than are looked at");
        }
    }

    private void cut(Placed<FnItem> fn, String text) {
        resolver.cuts().tell(fn.file(), fn.item().cfg(), fn.item().region(), text);
    }

    private List<Holdings.Holding> found(Placed<FnItem> fn, Code.Block body) {
        return Evaluation.ofFunction(this, fn.file(), fn.item(), Ty.UNKNOWN).heldIn(body).stream()
                .map(h -> new Holdings.Holding(h.text() + " in `" + fn.item().name() + "`", List.of()))
                .toList();
    }
}
