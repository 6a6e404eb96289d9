package dev.magistrait.fix.plan;

import dev.magistrait.fact.DynBelow;
import dev.magistrait.fact.DynUse;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The places that name trait objects of a trait. */
final class Objects {

    private final Workbench bench;

    Objects(Workbench bench) {
        this.bench = bench;
    }

    /**
     * All of them, as they are written; what is written otherwise, or by others, is a refusal.
     *
     * @param parameters whether the trait may be given some
     */
    List<TraitObject> of(Draft draft, Group group, boolean parameters) {
        Map<Span, DynUse> uses = new TreeMap<>();
        bench.known()
                .about(group.ids(), DynUse.class, DynUse::trait)
                .forEach(u -> uses.putIfAbsent(u.place().span(), u));
        List<TraitObject> objects = new ArrayList<>();
        uses.forEach((span, use) -> written(draft, use, span, parameters, objects));
        bench.known().about(group.ids(), DynBelow.class, DynBelow::trait).stream()
                .map(b -> b.first())
                .min((a, b) -> a.place().compareTo(b.place()))
                .ifPresent(u -> draft.refuse(
                        u.place().span(),
                        "`" + u.name() + "`, which stands below `" + group.name() + "`, is used as `dyn` too"));
        return objects;
    }

    private void written(Draft draft, DynUse use, Span span, boolean parameters, List<TraitObject> into) {
        if (use.form().equals("macro") || use.form().equals("attribute")) {
            draft.refuse(span, "a macro writes a trait object of it");
            return;
        }
        bench.at(draft, span)
                .ifPresent(text -> TraitObject.at(text, text.token(span.region()))
                        .filter(o -> parameters || !o.generic())
                        .filter(o -> use.form().equals("bare") || text.tokens().is(o.first(), "dyn"))
                        .ifPresentOrElse(
                                into::add,
                                () -> draft.refuse(
                                        span, "this trait object is written by a macro, or with parameters")));
    }
}
