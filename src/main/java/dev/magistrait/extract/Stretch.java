package dev.magistrait.extract;

import dev.magistrait.source.Region;

/**
 * The text between a pair of delimiters.
 *
 * @param start the offset behind the opening delimiter
 * @param end the offset of the closing one
 */
record Stretch(Source source, int start, int end) {

    String text() {
        return source.text(start, end);
    }

    Region region() {
        return source.region(start, end);
    }

    /** Its tokens. */
    Cursor cursor() {
        return source.cursor(start, end);
    }
}
