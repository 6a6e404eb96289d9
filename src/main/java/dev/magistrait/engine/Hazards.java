package dev.magistrait.engine;

import dev.magistrait.fact.DynHazard;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.Step;
import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.List;

/** Why a trait object is refused for other causes than async, where there may be several; the nearest comes first. */
public final class Hazards {

    private Hazards() {}

    /** The nearest cause in words. */
    public static String text(List<DynHazard> hazards) {
        return sorted(hazards).getFirst().text();
    }

    /** The builds that have the use and a cause. */
    public static Cfg when(List<DynHazard> hazards, Place use) {
        return sorted(hazards).stream()
                .map(DynHazard::when)
                .reduce(Cfg.never(), Cfg::or)
                .and(use.cfg());
    }

    /** The bounds that lead to each cause, and where it stands. */
    public static List<Step> steps(List<DynHazard> hazards) {
        List<Step> steps = new ArrayList<>();
        for (var hazard : sorted(hazards)) {
            steps.addAll(hazard.via());
            steps.add(new Step(hazard.text(), hazard.place().span()));
        }
        return steps;
    }

    private static List<DynHazard> sorted(List<DynHazard> hazards) {
        return hazards.stream().sorted().toList();
    }
}
