package dev.magistrait.finding;

import dev.magistrait.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule's report on a place.
 *
 * @param rule the rule's id, such as {@code needless-async-trait}
 * @param message states the problem with names from the code; lower case, code in backticks, no final period
 * @param evidence other places, sorted; no part of the finding's identity
 * @param trait the path of the trait it speaks of; empty when none
 * @param condition the {@code cfg} under which alone it holds, as Rust writes it; empty when it always does
 * @param features the features that the condition names, each as {@code package/feature}, sorted
 * @param help what would mend it; empty when there is nothing to say
 */
public record Finding(
        String rule,
        Level level,
        Confidence confidence,
        Span span,
        String message,
        List<Evidence> evidence,
        String trait,
        String condition,
        List<String> features,
        String help)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::span).thenComparing(Finding::rule).thenComparing(Finding::message);

    public Finding {
        features = List.copyOf(features);
        evidence = evidence.isEmpty()
                ? List.of()
                : evidence.stream().sorted().distinct().toList();
        if (rule.isBlank() || message.isBlank()) {
            throw new IllegalArgumentException("a finding needs a rule and a message: " + span);
        }
    }

    /** A finding whose condition names no feature. */
    public Finding(
            String rule,
            Level level,
            Confidence confidence,
            Span span,
            String message,
            List<Evidence> evidence,
            String trait,
            String condition,
            String help) {
        this(rule, level, confidence, span, message, evidence, trait, condition, List.of(), help);
    }

    /** The same with more evidence. */
    public Finding showing(List<Evidence> more) {
        return with(Stream.concat(evidence.stream(), more.stream()).toList());
    }

    /** The same with other evidence. */
    public Finding with(List<Evidence> other) {
        return new Finding(rule, level, confidence, span, message, other, trait, condition, features, help);
    }

    /** The same with features that its condition names. */
    public Finding under(List<String> named) {
        return new Finding(rule, level, confidence, span, message, evidence, trait, condition, named, help);
    }

    /** The same in another place. */
    public Finding at(Span other) {
        return new Finding(rule, level, confidence, other, message, evidence, trait, condition, features, help);
    }

    /** The same, weighing something else. */
    public Finding at(Level other) {
        return other == level
                ? this
                : new Finding(rule, other, confidence, span, message, evidence, trait, condition, features, help);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Finding f && rule.equals(f.rule) && span.equals(f.span) && message.equals(f.message);
    }

    @Override
    public int hashCode() {
        return (span.hashCode() * 31 + rule.hashCode()) * 31 + message.hashCode();
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
