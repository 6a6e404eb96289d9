package dev.magistrait.finding;

import dev.magistrait.source.Span;

/** Another place that a finding rests on. */
public record Evidence(Span span, String label) implements Comparable<Evidence> {

    @Override
    public int compareTo(Evidence other) {
        int bySpan = span.compareTo(other.span);
        return bySpan != 0 ? bySpan : label.compareTo(other.label);
    }
}
