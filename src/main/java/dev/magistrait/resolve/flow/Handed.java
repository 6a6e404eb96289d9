package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Macros;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.flow.Ways.CallSite;
import dev.magistrait.resolve.flow.Ways.Slot;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import java.util.HashMap;
import java.util.Map;

/** What becomes of that which a function hands out, besides what its callers do with it. */
final class Handed {

    private final World world;
    private final Callee here;
    private final WayReader reader;
    private final Ways ways;
    private final Expr body;

    Handed(World world, Callee here, WayReader reader) {
        this.world = world;
        this.here = here;
        this.reader = reader;
        this.ways = reader.ways();
        this.body = world.generics().bodies().of(here.item());
    }

    void read() {
        here.impl().ifPresent(this::impl);
        if (here.item().name().equals(Callee.OF_MACRO)) {
            lost(Ways.RESULT.value(), "is what a macro stands for");
            lost(Ways.RESULT.result(), "is what a macro stands for");
        }
        world.members().written(here).forEach(this::written);
    }

    private void impl(ImplItem impl) {
        for (Bound.Trait trait : impl.trait()) {
            for (Hit hit : world.resolver().resolve(here.file(), impl.scope(), trait.path(), Namespace.TYPE)) {
                if (hit.def() instanceof Def.Foreign foreign) {
                    foreign(impl, foreign.path());
                } else if (here.item().returns() instanceof RustType.Named named
                        && named.path().segments().getFirst().name().equals("Self")
                        && named.path().segments().size() == 2) {
                    lost(
                            Ways.RESULT.value(),
                            "is given as `Self::" + named.path().last() + "`");
                }
            }
        }
    }

    private void foreign(ImplItem impl, String trait) {
        FnItem item = here.item();
        Macros macros = world.attributes().of(here.file(), impl.scope(), impl.attributes());
        String words = "is given by an impl of `" + trait + "`, which is not known here";
        if (item.isAsync() && macros.boxes() && !macros.obscured()) {
            if (!macros.boxesLocallyOnly()) {
                ways.asked(Ways.OWN, trait + "::" + item.name(), body, item.region());
            }
            return;
        }
        lost(Ways.OWN, words);
        lost(Ways.RESULT.value(), words);
        lost(Ways.RESULT.result(), words);
    }

    private void lost(int node, String words) {
        ways.lost(node, words, body, here.item().region());
    }

    /** What a macro writes here is a part of the body, wherever in it. */
    private void written(Callee macro) {
        Map<String, Known> same = new HashMap<>();
        new InSight(world, here).read().keySet().forEach(name -> same.put(name, reader.at(Types.of(name))));
        Slot slot = ways.slot();
        ways.call(new CallSite(macro, new Binds(same, Map.of()), slot, true, true));
        if (here.item().isAsync()) {
            ways.edge(slot.value(), Ways.OWN, false);
        }
        if (!here.item().isAsync() || holdsBlocks()) {
            lost(slot.value(), "is awaited in what a macro writes");
        }
    }

    private boolean holdsBlocks() {
        boolean[] found = new boolean[1];
        Exprs.each(body, e -> found[0] |= e instanceof Expr.Async || e instanceof Expr.Closure);
        return found[0];
    }
}
