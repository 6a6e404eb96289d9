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

    /** How many there are, with a noun and its verb: {@code a future is}, {@code 3 futures are}. */
    public static String count(List<TraitMethod> methods, String noun, String one, String many) {
        return methods.size() == 1 ? "a " + noun + " " + one : methods.size() + " " + noun + "s " + many;
    }

    /** The builds in which one of them is opaque. */
    public static Cfg opaqueWhen(List<TraitMethod> methods, TraitDecl in) {
        return methods.stream()
                .sorted(Comparator.comparing(TraitMethod::place))
                .map(m -> m.opaqueWhen(in))
                .reduce(Cfg.never(), Cfg::or);
    }
}
