package dev.magistrait.engine;

import dev.magistrait.fact.AsDyn;
import dev.magistrait.fact.Place;
import java.util.List;

/** What rules ask of the uses they collected; a collected list has no order of its own. */
public final class Uses {

    private Uses() {}

    /** The first place; uses in tests count only where there is no other, when they are to be left out. */
    public static Place first(List<AsDyn> uses, boolean withoutTests) {
        return uses.stream()
                .map(AsDyn::place)
                .filter(place -> !withoutTests || !place.forTests())
                .min(Place::compareTo)
                .orElseGet(() -> first(uses, false));
    }
}
