package dev.magistrait.engine;

import dev.magistrait.fact.DynIncompatible;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.Step;
import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.List;

/** Why a trait object is refused, where there may be several causes; the nearest comes first. */
public final class Causes {

    private Causes() {}

    /** The nearest cause in words. */
    public static String text(List<DynIncompatible> causes) {
        return sorted(causes).getFirst().text();
    }

    /** The builds that have the use and a cause. */
    public static Cfg when(List<DynIncompatible> causes, Place use) {
        return sorted(causes).stream()
                .map(DynIncompatible::when)
                .reduce(Cfg.never(), Cfg::or)
                .and(use.cfg());
    }

    /** The bounds that lead to each cause, and its methods. */
    public static List<Step> steps(List<DynIncompatible> causes) {
        List<Step> steps = new ArrayList<>();
        for (var cause : sorted(causes)) {
            steps.addAll(cause.via());
            cause.methods().forEach(m -> steps.add(new Step(m.text(), m.place().span())));
        }
        return steps;
    }

    private static List<DynIncompatible> sorted(List<DynIncompatible> causes) {
        return causes.stream().sorted().toList();
    }
}
