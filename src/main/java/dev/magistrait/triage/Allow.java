package dev.magistrait.triage;

import dev.magistrait.outline.Suppression;
import dev.magistrait.source.Span;

/** A suppression of a file. */
public record Allow(Suppression written, Location at) {

    public Span span() {
        return new Span(at.file(), written.region());
    }
}
