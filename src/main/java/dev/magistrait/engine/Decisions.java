package dev.magistrait.engine;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Reachable;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.Verdict;
import dev.magistrait.finding.Confidence;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the decisions out of a session. */
final class Decisions {

    private final Facts facts;
    private final Grounds grounds;
    private final Map<TraitId, List<TraitDecl>> traits;
    private final Map<TraitId, List<Current>> currents;
    private final Map<TraitId, List<Dispatch>> dispatches;
    private final Map<TraitId, List<Reachable>> reached;
    private final Map<String, List<BlindSpot>> spots;

    private Decisions(Facts facts) {
        this.facts = facts;
        grounds = new Grounds(facts);
        traits = facts.by(TraitDecl.class, TraitDecl::id);
        currents = facts.by(Current.class, Current::trait);
        dispatches = facts.by(Dispatch.class, Dispatch::trait);
        reached = facts.by(Reachable.class, Reachable::trait);
        spots = facts.by(BlindSpot.class, BlindSpot::subject);
    }

    /** Sorted; of a trait in a file that two targets share, the copy that can be reached, else the first. */
    static List<Decision> read(Facts facts) {
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
        List<String> unseen = blindSpots(trait);
        return new Decision(
                trait,
                verdict,
                currents.containsKey(id) ? currents.get(id).getFirst().kind() : Current.Kind.NONE,
                dispatches.containsKey(id) ? dispatches.get(id).getFirst().kind() : Dispatch.Kind.UNUSED,
                reached.containsKey(id),
                unseen.isEmpty() ? Confidence.CERTAIN : Confidence.LIKELY,
                unseen,
                grounds.of(verdict, trait));
    }

    private List<String> blindSpots(TraitDecl trait) {
        var macros = trait.macros().uses().stream()
                .filter(MacroUse::obscures)
                .map(m -> "`#[" + m.path() + "]` may rewrite `" + trait.id().name() + "`");
        var named = spots.getOrDefault(trait.id().path(), List.of()).stream().map(BlindSpot::text);
        return Stream.concat(macros, named).distinct().sorted().toList();
    }
}
