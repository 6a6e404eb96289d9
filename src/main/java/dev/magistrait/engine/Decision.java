package dev.magistrait.engine;

import dev.magistrait.fact.Current;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.Verdict;
import dev.magistrait.finding.Confidence;
import java.util.Comparator;
import java.util.List;

/**
 * The verdict on a trait with what it rests on.
 *
 * @param reachable whether other crates can reach the trait in rustc's sense
 * @param uses how many uses count for its dispatch, by the kinds of code they stand in
 * @param condition the {@code cfg} under which alone it holds, as Rust writes it, where that is less than the trait's own; empty when it always does
 * @param confidence likely where {@code blindSpots} says what could change it
 * @param blindSpots what is not seen, sorted
 * @param because the row of the decision table, then the facts that led there; never empty
 */
public record Decision(
        TraitDecl trait,
        Verdict verdict,
        Current.Kind current,
        Dispatch.Kind dispatch,
        boolean reachable,
        UseCounts uses,
        String condition,
        Confidence confidence,
        List<String> blindSpots,
        List<Reason> because)
        implements Comparable<Decision> {

    private static final Comparator<Decision> ORDER = Comparator.comparing(
                    (Decision d) -> d.trait.place().span())
            .thenComparing(d -> !d.reachable)
            .thenComparing(d -> d.trait.id());

    public Decision {
        blindSpots = List.copyOf(blindSpots);
        because = List.copyOf(because);
        if (because.isEmpty()) {
            throw new IllegalArgumentException("a decision without a reason: " + trait.id());
        }
    }

    Decision with(Verdict other) {
        return new Decision(
                trait, other, current, dispatch, reachable, uses, condition, confidence, blindSpots, because);
    }

    /** The same, for reasons that are told otherwise. */
    public Decision because(List<Reason> told) {
        return new Decision(
                trait, verdict, current, dispatch, reachable, uses, condition, confidence, blindSpots, told);
    }

    @Override
    public int compareTo(Decision other) {
        return ORDER.compare(this, other);
    }
}
