package dev.magistrait.engine.proof;

import dev.magistrait.fact.Verdict;
import java.util.Comparator;
import java.util.List;

/**
 * What would give a trait another verdict. It was tried: with all of the changes the session comes to that verdict, and with fewer of them it
 * keeps the one there is.
 *
 * @param to the verdict then; empty where there would be none, else one
 * @param rule the name of the rule that would decide; empty with no verdict
 * @param levers all that would have to change, sorted; at least one
 */
public record Flip(List<Verdict> to, String rule, List<Lever> levers) implements Comparable<Flip> {

    private static final Comparator<Flip> ORDER = Comparator.comparing(Flip::hypothetical)
            .thenComparingInt(f -> f.levers.size())
            .thenComparing(Flip::verdict)
            .thenComparing(f -> f.levers.toString());

    public Flip {
        to = List.copyOf(to);
        levers = levers.stream().sorted().toList();
        if (levers.isEmpty()) {
            throw new IllegalArgumentException("nothing changes");
        }
    }

    /** The verdict in words, such as {@code trait-variant + async-trait}; {@code no verdict} where there would be none. */
    public String verdict() {
        return to.stream()
                .findFirst()
                .map(v -> v.mechanism().word() + (v.companion().isEmpty() ? "" : " + " + v.companion()))
                .orElse("no verdict");
    }

    /** Whether it rests on something that nobody has written yet. */
    public boolean hypothetical() {
        return levers.stream().anyMatch(l -> l.kind() == Lever.Kind.COMES);
    }

    @Override
    public int compareTo(Flip other) {
        return ORDER.compare(this, other);
    }
}
