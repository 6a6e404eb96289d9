package dev.magistrait.finding;

import dev.magistrait.source.Span;
import java.util.Comparator;

/** Another place that a finding rests on. */
public record Evidence(Span span, String label) implements Comparable<Evidence> {

    private static final Comparator<Evidence> ORDER =
            Comparator.comparing(Evidence::span).thenComparing(Evidence::label);

    @Override
    public int compareTo(Evidence other) {
        return ORDER.compare(this, other);
    }
}
