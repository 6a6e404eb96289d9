package dev.magistrait.triage;

import dev.magistrait.outline.Suppression;
import dev.magistrait.source.Span;

/** A suppression of a file. */
public record Allow(Suppression written, Location at) {

    /** What is said of one that suppresses nothing of a rule. */
    public static String unused(String rule) {
        return "this suppression of `" + rule + "` suppresses nothing";
    }

    public Span span() {
        return new Span(at.file(), written.region());
    }
}
