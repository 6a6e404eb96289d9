package dev.magistrait.report;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A file that belongs to two targets is seen twice; what it says is said once. */
final class Places {

    private record Seen(String kind, String subject, String text, Span span) {}

    private Places() {}

    /** Keeps the first of those that differ in their target only. */
    static List<BlindSpot> once(List<BlindSpot> sorted) {
        Set<Seen> seen = new HashSet<>();
        return sorted.stream()
                .filter(b -> seen.add(
                        new Seen(b.kind(), b.subject(), b.text(), b.place().span())))
                .toList();
    }
}
