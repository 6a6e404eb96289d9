package dev.magistrait.engine.inquiry;

import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Hearing;
import dev.magistrait.engine.Verdicts;
import dev.magistrait.engine.proof.Flip;
import dev.magistrait.engine.proof.Lever;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Seeks the smallest sets of changes that give a trait another verdict, by trying them in the session. A set that leaves the verdict as it is,
 * since another row comes to the same, is tried again with what that row rests on. The session is afterwards as it was.
 */
final class Flips {

    private static final int MOST = 8;
    private static final int MOST_TRIED = 64;
    private static final int MOST_LOOKS = 4;

    /** Of more changes than that, sets that lack one of them are tried, and not all that lack several. */
    private static final int ALL_SUBSETS = 5;

    private final Hearing hearing;
    private final Verdicts verdicts;
    private final Cuts cuts;
    private final Decision decision;
    private final Set<Verdict> now;
    private final NavigableSet<NavigableSet<Lever>> open = new TreeSet<>(Cuts.order());
    private final Set<NavigableSet<Lever>> seen = new HashSet<>();
    private final List<NavigableSet<Lever>> found = new ArrayList<>();
    private final List<Flip> flips = new ArrayList<>();
    private int looks;

    private Flips(Hearing hearing, Verdicts verdicts, Cuts cuts, Decision decision) {
        this.hearing = hearing;
        this.verdicts = verdicts;
        this.cuts = cuts;
        this.decision = decision;
        this.now = verdicts.of(decision.trait().id());
    }

    /** @param candidates what is worth trying */
    static List<Flip> of(
            Hearing hearing, Verdicts verdicts, Cuts cuts, Decision decision, List<NavigableSet<Lever>> candidates) {
        return new Flips(hearing, verdicts, cuts, decision).search(candidates);
    }

    /** What is worth trying for a verdict, seen from the facts that there are. */
    static List<NavigableSet<Lever>> candidates(Cuts cuts, Decision decision) {
        List<NavigableSet<Lever>> sets = new ArrayList<>(cuts.of(decision.verdict()));
        cuts.levers().settings().forEach(s -> sets.add(Cuts.single(s)));
        if (!decision.dispatch().usesDyn()) {
            sets.add(Cuts.single(Levers.use(decision.trait(), true)));
        } else if (decision.dispatch() == Dispatch.Kind.DYN) {
            sets.add(Cuts.single(Levers.use(decision.trait(), false)));
        }
        return sets;
    }

    private List<Flip> search(List<NavigableSet<Lever>> candidates) {
        push(candidates);
        for (int tried = 0; tried < MOST_TRIED && found.size() < MOST && !open.isEmpty(); tried++) {
            NavigableSet<Lever> set = open.removeFirst();
            if (found.stream().noneMatch(set::containsAll)) {
                attempt(set);
            }
        }
        return flips;
    }

    private void push(Collection<NavigableSet<Lever>> sets) {
        sets.stream().filter(s -> agrees(s) && seen.add(s)).forEach(open::add);
    }

    /** Whether no fact would become two things. */
    private static boolean agrees(NavigableSet<Lever> set) {
        Set<Fact> out = new HashSet<>();
        return set.stream().flatMap(l -> l.out().stream()).allMatch(out::add);
    }

    private void attempt(NavigableSet<Lever> set) {
        if (changed(set)) {
            NavigableSet<Lever> least = set.size() > ALL_SUBSETS ? shrunk(set) : least(List.copyOf(set));
            if (found.stream().noneMatch(least::containsAll)) {
                add(least);
            }
        } else if (looks++ < MOST_LOOKS) {
            push(further(set));
        }
    }

    private boolean changed(Collection<Lever> set) {
        set.forEach(this::pull);
        boolean changed = differs();
        set.forEach(this::release);
        return changed;
    }

    private void add(NavigableSet<Lever> set) {
        set.forEach(this::pull);
        hearing.fire();
        var id = decision.trait().id();
        flips.add(new Flip(verdicts.all(id), verdicts.rule(id), List.copyOf(set)));
        found.add(set);
        set.forEach(this::release);
        hearing.fire();
    }

    /** What would have to change besides. */
    private List<NavigableSet<Lever>> further(NavigableSet<Lever> set) {
        set.forEach(this::pull);
        Cuts then = cuts.with(hearing.facts());
        List<NavigableSet<Lever>> more = verdicts.all(decision.trait().id()).stream()
                .flatMap(v -> then.of(v).stream())
                .map(c -> Cuts.union(set, c))
                .toList();
        set.forEach(this::release);
        hearing.fire();
        return more;
    }

    /** The smallest part that does. */
    private NavigableSet<Lever> least(List<Lever> set) {
        NavigableSet<NavigableSet<Lever>> parts = new TreeSet<>(Cuts.order());
        for (int mask = 1; mask < 1 << set.size(); mask++) {
            NavigableSet<Lever> part = new TreeSet<>();
            for (int i = 0; i < set.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    part.add(set.get(i));
                }
            }
            parts.add(part);
        }
        return parts.stream().filter(this::changed).findFirst().orElseThrow();
    }

    /** Without each change that is not needed. */
    private NavigableSet<Lever> shrunk(NavigableSet<Lever> set) {
        NavigableSet<Lever> left = new TreeSet<>(set);
        set.forEach(this::pull);
        for (Lever lever : set) {
            release(lever);
            if (differs()) {
                left.remove(lever);
            } else {
                pull(lever);
            }
        }
        left.forEach(this::release);
        hearing.fire();
        return left;
    }

    private boolean differs() {
        hearing.fire();
        return !verdicts.of(decision.trait().id()).equals(now);
    }

    private void pull(Lever lever) {
        lever.out().forEach(hearing::retract);
        hearing.insert(lever.in());
    }

    private void release(Lever lever) {
        lever.in().forEach(hearing::retract);
        hearing.insert(lever.out());
    }
}
