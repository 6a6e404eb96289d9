package dev.magistrait.engine;

import dev.magistrait.fact.DynBelow;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Lineage;
import dev.magistrait.fact.StaticBelow;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Seeks again the uses of subtraits that a fact on a trait stands for, with the bounds that lead up from each. */
public final class UsesBelow {

    /** With more subtraits than that, what stands for them is the first of their uses. */
    private static final int MOST = 256;

    /** So many bounds are told of the way from that first use. */
    private static final int MOST_STEPS = 32;

    private final Lineage lineage;
    private final Set<TraitId> crowded;
    private final Map<TraitId, List<DynUse>> dyn;
    private final Map<TraitId, List<StaticUse>> bounds;
    private final Map<TraitId, List<DynBelow>> dynBelow;
    private final Map<TraitId, List<StaticBelow>> boundsBelow;

    public UsesBelow(Facts facts) {
        lineage = new Lineage(facts.all(SupertraitOf.class));
        crowded = lineage.crowded(MOST);
        dyn = facts.by(DynUse.class, DynUse::trait);
        bounds = facts.by(StaticUse.class, StaticUse::trait);
        dynBelow = facts.by(DynBelow.class, DynBelow::trait);
        boundsBelow = facts.by(StaticBelow.class, StaticBelow::trait);
    }

    /**
     * A use of a subtrait.
     *
     * @param bounds those that lead from the trait that is named up to the one that it is a use of
     */
    public record Way(Fact use, List<SupertraitOf> bounds) {}

    /** Whether a fact stands for uses of subtraits. */
    public static boolean standFor(Fact fact) {
        return fact instanceof DynBelow || fact instanceof StaticBelow;
    }

    /** All uses that the fact stands for; empty where there are too many subtraits to look at each, and where it stands for none. */
    public List<Way> all(Fact below) {
        return switch (below) {
            case DynBelow b ->
                ways(b.trait(), dyn).stream().filter(w -> counts(w, b)).toList();
            case StaticBelow b ->
                ways(b.trait(), bounds).stream()
                        .filter(w -> ((StaticUse) w.use()).place().built())
                        .toList();
            default -> List.of();
        };
    }

    private static boolean counts(Way way, DynBelow below) {
        var place = ((DynUse) way.use()).place();
        return place.built() && place.forTests() == below.place().forTests();
    }

    private <U extends Fact> List<Way> ways(TraitId trait, Map<TraitId, List<U>> uses) {
        if (crowded.contains(trait)) {
            return List.of();
        }
        List<Way> found = new ArrayList<>();
        for (Lineage.Way way : lineage.waysTo(trait, uses::containsKey, MOST)) {
            for (Fact use : uses.getOrDefault(way.from(), List.of())) {
                found.add(new Way(use, way.bounds()));
            }
        }
        return found;
    }

    /** All uses that the fact stands for; where there are too many subtraits, the first use with the bound next to the trait. */
    List<Way> shown(Fact below) {
        List<Way> all = all(below);
        return all.isEmpty() ? first(below, 1) : all;
    }

    /** The same with more of the bounds that lead up. */
    public List<Way> told(Fact below) {
        List<Way> all = all(below);
        return all.isEmpty() ? first(below, MOST_STEPS) : all;
    }

    private List<Way> first(Fact below, int steps) {
        return switch (below) {
            case DynBelow b -> List.of(new Way(b.first(), from(b, steps)));
            case StaticBelow b -> List.of(new Way(b.first(), from(b, steps)));
            default -> List.of();
        };
    }

    /** Goes down from the trait one bound at a time, each time to what its subtrait learned of the same use. */
    private List<SupertraitOf> from(DynBelow below, int steps) {
        List<SupertraitOf> way = new ArrayList<>(List.of(below.via()));
        DynBelow at = below;
        while (way.size() < steps && !at.via().child().equals(below.first().trait())) {
            TraitId child = at.via().child();
            at = dynBelow.getOrDefault(child, List.of()).stream()
                    .filter(b -> b.first().equals(below.first()))
                    .findFirst()
                    .orElseThrow();
            way.addFirst(at.via());
        }
        return way;
    }

    private List<SupertraitOf> from(StaticBelow below, int steps) {
        List<SupertraitOf> way = new ArrayList<>(List.of(below.via()));
        StaticBelow at = below;
        while (way.size() < steps && !at.via().child().equals(below.first().trait())) {
            TraitId child = at.via().child();
            at = boundsBelow.getOrDefault(child, List.of()).getFirst();
            way.addFirst(at.via());
        }
        return way;
    }
}
