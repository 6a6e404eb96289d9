package dev.magistrait.engine.inquiry;

import dev.magistrait.engine.Facts;
import dev.magistrait.engine.UsesBelow;
import dev.magistrait.engine.proof.Lever;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The smallest sets of changes by which a derived fact loses all that it follows from: of each match of a rule one fact must go, of what
 * {@code exists} asks for all of it. Of very many sets only the smallest are kept.
 */
final class Cuts {

    private static final int MOST = 24;
    private static final Comparator<NavigableSet<Lever>> ORDER =
            Comparator.<NavigableSet<Lever>>comparingInt(NavigableSet::size).thenComparing(Cuts::compare);

    private final Facts facts;
    private final Behind behind;
    private final UsesBelow uses;
    private final Levers levers;
    private final Map<Fact, List<NavigableSet<Lever>>> known = new HashMap<>();

    Cuts(Facts facts) {
        this(facts, new Levers(facts));
    }

    private Cuts(Facts facts, Levers levers) {
        this.facts = facts;
        this.behind = new Behind(facts);
        this.uses = new UsesBelow(facts);
        this.levers = levers;
    }

    /** Those of other facts, of which the same could be otherwise. */
    Cuts with(Facts others) {
        return new Cuts(others, levers);
    }

    Levers levers() {
        return levers;
    }

    /** The smallest first; none where no change that is considered would do. */
    List<NavigableSet<Lever>> of(Fact derived) {
        List<NavigableSet<Lever>> cuts = known.get(derived);
        if (cuts == null) {
            cuts = all(facts.justifications(derived).stream()
                    .map(j -> any(j, derived))
                    .toList());
            known.put(derived, cuts);
        }
        return cuts;
    }

    private List<NavigableSet<Lever>> of(Fact fact, Fact derived) {
        if (!facts.justifications(fact).isEmpty()) {
            return of(fact);
        }
        if (UsesBelow.standFor(fact)) {
            return all(uses.all(fact).stream().map(w -> any(w, derived)).toList());
        }
        return levers.of(fact, derived).stream().map(Cuts::single).toList();
    }

    /** Of a use of a subtrait, it or a bound that leads up. */
    private List<NavigableSet<Lever>> any(UsesBelow.Way way, Fact derived) {
        List<NavigableSet<Lever>> found = new ArrayList<>(of(way.use(), derived));
        way.bounds().forEach(b -> found.addAll(of(b, derived)));
        return smallest(found);
    }

    private List<NavigableSet<Lever>> any(Facts.Justification match, Fact derived) {
        List<NavigableSet<Lever>> found = new ArrayList<>();
        match.matched().stream().filter(f -> !generics(f, derived)).forEach(f -> found.addAll(of(f, derived)));
        List<Fact> hidden = behind.of(match, derived);
        if (!hidden.isEmpty()) {
            found.addAll(all(hidden.stream().map(f -> of(f, derived)).toList()));
        }
        return smallest(found);
    }

    /** No row tells a trait that is used through generics from one that is not used. */
    private static boolean generics(Fact fact, Fact derived) {
        return derived instanceof Verdict && fact instanceof Dispatch d && d.kind() == Dispatch.Kind.STATIC;
    }

    /** One of each. */
    private static List<NavigableSet<Lever>> all(List<List<NavigableSet<Lever>>> each) {
        List<NavigableSet<Lever>> found = List.of(Collections.unmodifiableNavigableSet(new TreeSet<>()));
        for (List<NavigableSet<Lever>> next :
                each.stream().sorted(Cuts::compareLists).toList()) {
            List<NavigableSet<Lever>> joined = new ArrayList<>();
            for (NavigableSet<Lever> one : found) {
                next.forEach(other -> joined.add(union(one, other)));
            }
            found = smallest(joined);
        }
        return each.isEmpty() ? List.of() : found;
    }

    static NavigableSet<Lever> union(NavigableSet<Lever> one, NavigableSet<Lever> other) {
        NavigableSet<Lever> both = new TreeSet<>(one);
        both.addAll(other);
        return Collections.unmodifiableNavigableSet(both);
    }

    static NavigableSet<Lever> single(Lever lever) {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(List.of(lever)));
    }

    private static List<NavigableSet<Lever>> smallest(List<NavigableSet<Lever>> sets) {
        List<NavigableSet<Lever>> kept = new ArrayList<>();
        for (NavigableSet<Lever> set : sets.stream().sorted(ORDER).toList()) {
            if (kept.size() < MOST && kept.stream().noneMatch(set::containsAll)) {
                kept.add(set);
            }
        }
        return kept;
    }

    private static int compareLists(List<NavigableSet<Lever>> a, List<NavigableSet<Lever>> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Integer.compare(a.size(), b.size());
        }
        return ORDER.compare(a.getFirst(), b.getFirst());
    }

    static int compare(NavigableSet<Lever> a, NavigableSet<Lever> b) {
        var left = a.iterator();
        var right = b.iterator();
        while (left.hasNext() && right.hasNext()) {
            int one = left.next().compareTo(right.next());
            if (one != 0) {
                return one;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** Smaller sets first. */
    static Comparator<NavigableSet<Lever>> order() {
        return ORDER;
    }
}
