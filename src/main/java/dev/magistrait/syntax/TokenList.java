package dev.magistrait.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.source.LineIndex;
import dev.magistrait.source.Region;
import java.util.Arrays;

/**
 * The tokens of a stretch of source, numbered from 0. Every mark is one character, so {@code ->} is two tokens that touch. An index
 * outside gives {@link #END}.
 */
public final class TokenList {

    /** Behind the last token. */
    public static final int END = 0;
    /** An identifier or keyword. */
    public static final int NAME = 1;
    /** A lifetime or label with its tick. */
    public static final int LIFETIME = 2;
    /** A number, string or character. */
    public static final int LITERAL = 3;
    /** One character of punctuation. */
    public static final int MARK = 4;
    /** An opening delimiter. */
    public static final int OPEN = 5;
    /** A closing delimiter. */
    public static final int CLOSE = 6;

    private final byte[] text;
    private final int size;
    private final byte[] kinds;
    private final int[] starts;
    private final int[] ends;
    private final int[] partners;
    private final int[] comments;
    private final boolean balanced;
    private final Notable notable;

    /**
     * @param starts those of the tokens, and perhaps more; likewise the kinds and the ends
     * @param comments start and end offset of each comment in turn
     */
    TokenList(
            byte[] text,
            int size,
            byte[] kinds,
            int[] starts,
            int[] ends,
            int[] partners,
            int[] comments,
            boolean balanced,
            Notable notable) {
        this.text = text;
        this.size = size;
        this.kinds = kinds;
        this.starts = starts;
        this.ends = ends;
        this.partners = partners;
        this.comments = comments;
        this.balanced = balanced;
        this.notable = notable;
    }

    Notable notable() {
        return notable;
    }

    public int size() {
        return size;
    }

    public int kind(int token) {
        return token >= 0 && token < size ? kinds[token] : END;
    }

    public int start(int token) {
        return token < size ? starts[token] : text.length;
    }

    public int end(int token) {
        return token < size ? ends[token] : text.length;
    }

    /** The delimiter that belongs to this one; -1 for none. */
    public int partner(int token) {
        return token < size ? partners[token] : -1;
    }

    /** Whether each delimiter has a partner, as in all Rust. */
    public boolean balanced() {
        return balanced;
    }

    public boolean is(int token, String word) {
        return token >= 0 && token < size && ends[token] - starts[token] == word.length() && startsWith(token, word);
    }

    /** Whether the text from this token's start on reads so. */
    public boolean startsWith(int token, String word) {
        int start = start(token);
        if (start + word.length() > text.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the lines of the text start. */
    public LineIndex lines() {
        return new LineIndex(text, notable.lineStarts(), notable.ascii());
    }

    /** Where they start in a file that holds the text in a region. */
    public LineIndex lines(Region from) {
        return new LineIndex(text, notable.lineStarts(), notable.ascii(), from);
    }

    /**
     * The first notable token at the given one or after it; {@link #size} when there is none. Notable are {@code !}, {@code #}, and the words
     * that start items, {@code where} clauses and types with traits.
     */
    public int notableFrom(int token) {
        return Notable.from(notable.tokens(), token, size);
    }

    /** The first {@code dyn} or {@code impl} at the token or after it; {@link #size} when there is none. */
    public int traitTypeFrom(int token) {
        return Notable.from(notable.traitTypes(), token, size);
    }

    /** Whether a word between two offsets tells of futures, inside a name or not; none of a comment does. */
    public boolean tellsOfFutures(int start, int end) {
        for (int at = Notable.from(notable.futures(), start, end);
                at < end;
                at = Notable.from(notable.futures(), at + 1, end)) {
            if (!isComment(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isComment(int offset) {
        int before = commentFrom(offset + 1) - 1;
        return before >= 0 && offset < commentEnd(before);
    }

    /** Whether nothing stands between this token and the next. */
    public boolean touchesNext(int token) {
        return token + 1 < size && ends[token] == starts[token + 1];
    }

    /** The token's text; of a raw identifier without {@code r#}. */
    public String text(int token) {
        int start = starts[token];
        int end = ends[token];
        if (kinds[token] == NAME && end - start > 2 && text[start] == 'r' && text[start + 1] == '#') {
            start += 2;
        }
        return new String(text, start, end - start, UTF_8);
    }

    /** The first token that starts at the offset or after it; the size when there is none. */
    public int from(int offset) {
        int found = Arrays.binarySearch(starts, 0, size, offset);
        return found >= 0 ? found : -found - 1;
    }

    public int comments() {
        return comments.length / 2;
    }

    public int commentStart(int comment) {
        return comments[2 * comment];
    }

    public int commentEnd(int comment) {
        return comments[2 * comment + 1];
    }

    /** The first comment that starts at the offset or after it; the count when there is none. */
    public int commentFrom(int offset) {
        int low = 0;
        int high = comments();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (commentStart(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
