package dev.magistrait.fix;

import dev.magistrait.source.Span;

/**
 * One change of one file.
 *
 * @param span what the text takes the place of; where it is empty, the text is inserted before the character there. Its file is relative to
 *     the directory of the workspace
 * @param text with {@code \n} between lines, whatever ends the lines of the file; empty to delete
 */
public record Edit(Span span, String text) implements Comparable<Edit> {

    /** Whether nothing that stands there goes. */
    public boolean inserts() {
        return span.region().line() == span.region().endLine()
                && span.region().column() == span.region().endColumn();
    }

    @Override
    public int compareTo(Edit other) {
        int bySpan = span.compareTo(other.span);
        return bySpan != 0 ? bySpan : text.compareTo(other.text);
    }
}
