package dev.magistrait.engine;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Follows the justifications of a verdict down to the facts that sources state, and keeps a few of each kind. */
final class Grounds {

    private static final int SHOWN = 3;

    private final Facts facts;
    private final UsesBelow below;

    Grounds(Facts facts) {
        this.facts = facts;
        this.below = new UsesBelow(facts);
    }

    List<Reason> of(Verdict verdict, TraitDecl trait) {
        SortedSet<Ground> found = new TreeSet<>();
        for (var row : facts.justifications(verdict)) {
            found.add(Ground.row(row.rule(), trait));
        }
        collect(verdict, trait, found, new HashSet<>());
        return few(found);
    }

    private void collect(Fact derived, TraitDecl trait, Collection<Ground> into, Set<Fact> seen) {
        for (var justification : facts.justifications(derived)) {
            for (var fact : justification.matched()) {
                into.addAll(Ground.of(justification.rule(), derived, fact, trait));
                collect(below.shown(fact), into);
                if (seen.add(fact)) {
                    collect(fact, trait, into, seen);
                }
            }
        }
    }

    /** Ways from many subtraits have their last bounds in common. */
    private static void collect(List<UsesBelow.Way> ways, Collection<Ground> into) {
        Set<SupertraitOf> met = Collections.newSetFromMap(new IdentityHashMap<>());
        for (UsesBelow.Way way : ways) {
            into.add(Ground.below(way.use()));
            way.bounds().stream().filter(met::add).forEach(b -> into.add(Ground.leadingUp(way.use(), b)));
        }
    }

    private static List<Reason> few(SortedSet<Ground> grounds) {
        Map<Ground.Kind, List<Ground>> byKind = new EnumMap<>(Ground.Kind.class);
        for (Ground ground : grounds) {
            List<Ground> same = byKind.computeIfAbsent(ground.kind(), kind -> new ArrayList<>());
            // Sorted by place and text: what says the same stands side by side.
            if (same.isEmpty() || !same.getLast().says(ground)) {
                same.add(ground);
            }
        }
        List<Reason> reasons = new ArrayList<>();
        for (var kind : byKind.values()) {
            kind.stream().limit(SHOWN).map(Ground::reason).forEach(reasons::add);
            if (kind.size() > SHOWN) {
                reasons.add(kind.get(SHOWN).andMore(kind.size() - SHOWN));
            }
        }
        return reasons;
    }
}
