package dev.magistrait.extract.token;

import dev.magistrait.syntax.TokenList;
import java.util.Arrays;
import java.util.Optional;

/**
 * Rewrites arms, {@code pattern = future, if condition => handler} as {@code tokio::select!} takes them and {@code key => value},
 * into a list of the expressions in them, without moving one of them.
 */
public final class ArmsAsList {

    private final Cursor cursor;
    private final TokenList tokens;
    private final int start;
    private final byte[] text;

    private ArmsAsList(Stretch stretch) {
        this.cursor = stretch.cursor();
        this.tokens = stretch.source().tokens();
        this.start = stretch.start();
        this.text = Arrays.copyOfRange(stretch.source().bytes(), stretch.start(), stretch.end());
    }

    /** Empty when there are no arms. */
    public static Optional<byte[]> of(Stretch stretch) {
        ArmsAsList arms = new ArmsAsList(stretch);
        return arms.rewrite() ? Optional.of(arms.text) : Optional.empty();
    }

    private boolean rewrite() {
        int arms = 0;
        for (; !cursor.done(); arms++) {
            if (!rewriteHead() || !passHandler()) {
                return false;
            }
        }
        return arms > 0;
    }

    /** Blanks all but the future and its condition, and makes a comma of the arrow. */
    private boolean rewriteHead() {
        int from = cursor.at();
        int future = from;
        while (!cursor.done() && !cursor.isPair("=", ">")) {
            if (cursor.is("=") && !isPartOfOperator()) {
                future = cursor.at() + 1;
            } else if (cursor.is("if") || cursor.is("else")) {
                blank(cursor.at(), cursor.at() + 1);
            }
            cursor.skipTree();
        }
        if (cursor.done()) {
            return false;
        }
        blank(from, future);
        boolean nothingLeft = tokens.is(from, "else") || future == cursor.at();
        text[tokens.start(cursor.at()) - start] = (byte) (nothingLeft ? ' ' : ',');
        text[tokens.start(cursor.at() + 1) - start] = ' ';
        cursor.moveTo(cursor.at() + 2);
        return true;
    }

    private boolean isPartOfOperator() {
        int at = cursor.at();
        boolean ends = at > 0
                && tokens.touchesNext(at - 1)
                && (tokens.is(at - 1, "=")
                        || tokens.is(at - 1, "!")
                        || tokens.is(at - 1, "<")
                        || tokens.is(at - 1, ">"));
        return ends || cursor.isPair("=", "=");
    }

    /** Up to behind the comma that ends the arm; writes one behind a block that has none. */
    private boolean passHandler() {
        boolean block = cursor.is("{");
        cursor.skipTree();
        if (block && !cursor.done() && !cursor.is(",")) {
            int behind = tokens.end(cursor.at() - 1);
            text[behind - start] = ',';
            return behind < tokens.start(cursor.at());
        }
        while (!cursor.done() && !cursor.is(",")) {
            if (cursor.isPair("=", ">")) {
                return false;
            }
            cursor.skipTree();
        }
        cursor.skip();
        return true;
    }

    private void blank(int from, int to) {
        if (to > from) {
            Arrays.fill(text, tokens.start(from) - start, tokens.end(to - 1) - start, (byte) ' ');
        }
    }
}
