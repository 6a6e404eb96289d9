package dev.magistrait.engine;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.DynHazard;
import dev.magistrait.fact.Exported;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Reachable;
import dev.magistrait.fact.SendNeeded;
import dev.magistrait.fact.SendOpen;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.Verdict;
import dev.magistrait.finding.Confidence;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the decisions out of a session. */
public final class Decisions {

    private final Facts facts;
    private final Grounds grounds;
    private final Map<TraitId, List<TraitDecl>> traits;
    private final Map<TraitId, List<Current>> currents;
    private final Map<TraitId, List<Dispatch>> dispatches;
    private final Map<TraitId, List<Reachable>> reached;
    private final Set<TraitId> exported;
    private final Set<TraitId> sent;
    private final Map<TraitId, List<DynHazard>> hazards;
    private final Doubts doubts;
    private final TraitUses uses;

    private Decisions(Facts facts) {
        this.facts = facts;
        grounds = new Grounds(facts);
        traits = facts.by(TraitDecl.class, TraitDecl::id);
        currents = facts.by(Current.class, Current::trait);
        dispatches = facts.by(Dispatch.class, Dispatch::trait);
        reached = facts.by(Reachable.class, Reachable::trait);
        exported = facts.by(Exported.class, Exported::trait).keySet();
        sent = facts.by(SendNeeded.class, SendNeeded::trait).keySet();
        hazards = facts.by(DynHazard.class, DynHazard::trait);
        doubts = new Doubts(facts.all(BlindSpot.class));
        uses = new TraitUses(facts);
    }

    /** Sorted; of a trait in a file that two targets share, the copy that can be reached, else the first. */
    public static List<Decision> read(Facts facts) {
        var decisions = new Decisions(facts);
        List<Decision> sorted = decisions.facts.all(Verdict.class).stream()
                .map(decisions::decision)
                .sorted()
                .toList();
        return firstOfEachPlace(sorted);
    }

    private static List<Decision> firstOfEachPlace(List<Decision> sorted) {
        Set<Span> seen = new HashSet<>();
        List<Decision> first = new ArrayList<>();
        for (var decision : sorted) {
            if (seen.add(decision.trait().place().span())) {
                first.add(decision);
            }
        }
        return first;
    }

    private Decision decision(Verdict verdict) {
        TraitId id = verdict.trait();
        TraitDecl trait = traits.getOrDefault(id, List.of()).getFirst();
        Current.Kind current =
                currents.containsKey(id) ? currents.get(id).getFirst().kind() : Current.Kind.NONE;
        Dispatch.Kind dispatch =
                dispatches.containsKey(id) ? dispatches.get(id).getFirst().kind() : Dispatch.Kind.UNUSED;
        List<String> unseen =
                new ArrayList<>(doubts.about(trait, current, dispatch, exported.contains(id), neverDyn(trait)));
        if (rests(verdict, SendOpen.class)) {
            unseen.add("what its futures are asked for where their way is not understood");
            Collections.sort(unseen);
        }
        return new Decision(
                trait,
                verdict,
                current,
                dispatch,
                reached.containsKey(id),
                uses.counts(id),
                condition(trait, dispatch),
                unseen.isEmpty() ? Confidence.CERTAIN : Confidence.LIKELY,
                unseen,
                grounds.of(verdict, trait));
    }

    private boolean rests(Verdict verdict, Class<? extends Fact> on) {
        return facts.justifications(verdict).stream()
                .flatMap(j -> j.matched().stream())
                .anyMatch(on::isInstance);
    }

    /** Whether something other than its futures keeps it from being a trait object, in every build. */
    private boolean neverDyn(TraitDecl trait) {
        return hazards.getOrDefault(trait.id(), List.of()).stream()
                .anyMatch(h -> !h.obscured() && h.holdsAlways(trait));
    }

    /** When the uses that lead to the verdict are built, where that is less than the trait itself is. */
    private String condition(TraitDecl trait, Dispatch.Kind dispatch) {
        Cfg when = uses.dispatchWhen(trait.id(), dispatch);
        if (when.equals(Cfg.always()) && sent.contains(trait.id()) && !exported.contains(trait.id())) {
            when = uses.sentWhen(trait.id());
        }
        return trait.place().cfg().whereBuilt().implies(when) ? "" : when.toString();
    }
}
