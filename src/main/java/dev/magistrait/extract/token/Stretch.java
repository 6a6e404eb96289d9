package dev.magistrait.extract.token;

import dev.magistrait.source.Region;
import dev.magistrait.syntax.TokenList;

/**
 * The text between a pair of delimiters.
 *
 * @param start the offset behind the opening delimiter
 * @param end the offset of the closing one
 */
public record Stretch(Source source, int start, int end) {

    private static final int LONGEST_TYPE = 200;

    public String text() {
        return source.text(start, end);
    }

    public Region region() {
        return source.region(start, end);
    }

    /** Whether {@code dyn} or {@code impl} stands in it, or it is no longer than a type. */
    public boolean mayBeType() {
        TokenList tokens = source.tokens();
        return end - start < LONGEST_TYPE || tokens.start(source.traitTypeFrom(tokens.from(start))) < end;
    }

    /** The rest, where {@code biased;} stands first, as in {@code tokio::join!}. */
    public Stretch withoutBias() {
        Cursor cursor = cursor();
        return cursor.is("biased") && cursor.isAhead(1, ";")
                ? new Stretch(source, source.tokens().end(cursor.at() + 1), end)
                : this;
    }

    /** Its tokens. */
    public Cursor cursor() {
        return source.cursor(start, end);
    }
}
