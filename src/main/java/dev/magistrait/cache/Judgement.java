package dev.magistrait.cache;

import static java.util.Objects.requireNonNull;

import dev.magistrait.engine.Ruling;
import dev.magistrait.fact.BlindSpot;
import dev.magistrait.source.Span;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the bundled law makes of a workspace, and what else a check takes from its facts and outlines.
 *
 * @param items by the places of findings and suppressions, the items around them
 */
public record Judgement(Ruling ruling, List<BlindSpot> blindSpots, SortedMap<Span, String> items) {

    public Judgement {
        requireNonNull(ruling, "ruling");
        blindSpots = List.copyOf(blindSpots);
        items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    }

    /** The same, from items in any order. */
    public Judgement(Ruling ruling, List<BlindSpot> blindSpots, Map<Span, String> items) {
        this(ruling, blindSpots, new TreeMap<>(items));
    }
}
