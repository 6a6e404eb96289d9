package dev.magistrait.extract.skim;

import dev.magistrait.extract.token.Source;
import dev.magistrait.syntax.TokenList;
import java.util.Arrays;

/** What is left of a text when stretches of it are left out, from its start to its end. */
final class Remainder {

    private final byte[] text;
    private final TokenList tokens;
    private int[] included = new int[64];
    private int size;
    private int from;
    private int comment;

    Remainder(Source source) {
        this.text = source.bytes();
        this.tokens = source.tokens();
    }

    /** Leaves out the comments that start before an offset and behind all that has been left out, where tokens stay apart without them. */
    void leaveOutComments(int before) {
        for (; comment < tokens.comments() && tokens.commentStart(comment) < before; comment++) {
            int start = tokens.commentStart(comment);
            int end = tokens.commentEnd(comment);
            if (start >= from && separates(start, end)) {
                leaveOut(followsComment(start, end) ? from : start, end);
            }
        }
    }

    /** Whether nothing but white space stands between what was left out last and a comment that white space follows. */
    private boolean followsComment(int start, int end) {
        if (from == 0 || end == text.length || text[end] > ' ') {
            return false;
        }
        int at = from;
        while (at < start && text[at] <= ' ' && text[at] > 0) {
            at++;
        }
        return at == start;
    }

    /** Whether white space is left where the comment was. */
    private boolean separates(int start, int end) {
        return start == 0 || end == text.length || text[start - 1] <= ' ' || text[end] <= ' ';
    }

    /** Leaves out what stands between two offsets, none of which lies before what has been left out. */
    void leaveOut(int start, int end) {
        if (end <= start) {
            return;
        }
        if (size + 4 > included.length) {
            included = Arrays.copyOf(included, 2 * included.length);
        }
        if (start > from) {
            included[size++] = from;
            included[size++] = start;
        }
        from = end;
    }

    /** Start and end offsets of what is left in turn; empty for all of it. */
    int[] left() {
        int length = text.length;
        if (from == 0) {
            return new int[0];
        }
        if (length > from) {
            included[size++] = from;
            included[size++] = length;
        }
        return Arrays.copyOf(included, size);
    }
}
