package dev.magistrait.engine;

import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.rust.Cfg;
import java.util.Comparator;
import java.util.List;

/** What rules ask of the methods they collected; a collected list has no order of its own. */
public final class Methods {

    private Methods() {}

    /** The one that stands first. */
    public static TraitMethod first(List<TraitMethod> methods) {
        return methods.stream().min(Comparator.comparing(TraitMethod::place)).orElseThrow();
    }

    /** The builds in which one of them is opaque. */
    public static Cfg opaqueWhen(List<TraitMethod> methods, TraitDecl in) {
        return methods.stream()
                .sorted(Comparator.comparing(TraitMethod::place))
                .map(m -> m.opaqueWhen(in))
                .reduce(Cfg.never(), Cfg::or);
    }
}
