package dev.magistrait.resolve.uses;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.DynHazard;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Lineage;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What stands so far above or below a trait that it is not looked at, by the facts of a workspace. */
public final class BeyondBounds {

    private final Map<TraitId, TraitDecl> decls = new HashMap<>();
    private final Set<SupertraitOf> links = new HashSet<>();
    private final Set<TraitId> dyn = new TreeSet<>();
    private final Set<TraitId> used = new HashSet<>();
    private final Set<TraitId> opaque = new HashSet<>();
    private final Map<TraitId, Set<TraitId>> hazards = new HashMap<>();

    private BeyondBounds(Collection<Fact> facts) {
        for (Fact fact : facts) {
            switch (fact) {
                case TraitDecl decl -> decls.put(decl.id(), decl);
                case SupertraitOf link -> links.add(link);
                case DynUse use -> dyn.add(use.trait());
                case StaticUse use -> used.add(use.trait());
                case SpawnSite site -> used.add(site.trait());
                case DynHazard hazard
                when !hazard.trait().equals(hazard.offender()) ->
                    hazards.computeIfAbsent(hazard.trait(), _ -> new HashSet<>())
                            .add(hazard.offender());
                default -> {
                    // Says nothing of what is above or below.
                }
            }
        }
        used.addAll(dyn);
        for (Fact fact : facts) {
            if (fact instanceof TraitMethod method
                    && decls.containsKey(method.trait())
                    && method.refusesDyn(decls.get(method.trait()))) {
                opaque.add(method.trait());
            }
        }
    }

    public static List<BlindSpot> in(Collection<Fact> facts) {
        return new BeyondBounds(facts).spots();
    }

    private List<BlindSpot> spots() {
        List<BlindSpot> found = new ArrayList<>();
        for (TraitId trait : withMany()) {
            String text = "more than " + Lineage.MOST_OFFENDERS + " supertraits keep `" + trait.name()
                    + "` from being a trait object; the nearest are looked at";
            add(trait, text, found);
        }
        if (used.size() > Lineage.MOST_USED) {
            new Lineage(links)
                    .crowdedBy(used::contains, Lineage.MOST_USED)
                    .forEach(t -> add(
                            t,
                            "of the traits that are used below `" + t.name() + "`, and below those above it, "
                                    + Lineage.MOST_USED + " are looked at",
                            found));
        }
        return found;
    }

    /** The traits that are named as trait objects and have more such traits above them than are looked at. */
    private List<TraitId> withMany() {
        Set<TraitId> many = new HashSet<>();
        if (opaque.size() > Lineage.MOST_OFFENDERS) {
            Lineage.Nearest nearest = new Lineage(links).nearest(opaque::contains, Lineage.MOST_OFFENDERS + 1);
            dyn.stream()
                    .filter(t -> nearest.above(t).size() > Lineage.MOST_OFFENDERS)
                    .forEach(many::add);
        }
        return dyn.stream()
                .filter(t ->
                        many.contains(t) || hazards.getOrDefault(t, Set.of()).size() > Lineage.MOST_OFFENDERS)
                .toList();
    }

    private void add(TraitId trait, String text, List<BlindSpot> into) {
        TraitDecl decl = decls.get(trait);
        if (decl != null) {
            into.add(new BlindSpot(BlindSpot.BOUND, trait.path(), text, decl.place()));
        }
    }
}
