package dev.magistrait.report.text;

import dev.magistrait.source.Span;
import java.util.List;

/**
 * Something said about a place.
 *
 * @param kind the first word, such as {@code error}
 * @param code what stands in brackets after it
 * @param labels the first is the place itself
 */
record Diagnostic(String kind, Style style, String code, String message, List<Label> labels, List<Note> notes) {

    /**
     * A line below the excerpt.
     *
     * @param kind such as {@code note}, {@code why} or {@code help}
     */
    record Note(String kind, String text) {}

    Span place() {
        return labels.getFirst().span();
    }
}
