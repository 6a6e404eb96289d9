package dev.magistrait.extract;

import dev.magistrait.source.Region;
import dev.magistrait.syntax.TokenList;

/** A place among the tokens of a source, which only moves on, up to an end. */
final class Cursor {

    private final Source source;
    private final TokenList tokens;
    private final int end;
    private int at;

    Cursor(Source source, int from, int end) {
        this.source = source;
        this.tokens = source.tokens();
        this.at = from;
        this.end = end;
    }

    /** Another cursor at this place. */
    Cursor copy() {
        return new Cursor(source, at, end);
    }

    Source source() {
        return source;
    }

    int at() {
        return at;
    }

    boolean done() {
        return at >= end;
    }

    int kind() {
        return done() ? TokenList.END : tokens.kind(at);
    }

    int kindAhead(int count) {
        return at + count >= end ? TokenList.END : tokens.kind(at + count);
    }

    boolean is(String word) {
        return !done() && tokens.is(at, word);
    }

    boolean startsWith(String word) {
        return kind() != TokenList.END && tokens.startsWith(at, word);
    }

    boolean isAhead(int count, String word) {
        return at + count < end && tokens.is(at + count, word);
    }

    boolean isName() {
        return kind() == TokenList.NAME;
    }

    /** Whether the token here is of ASCII alone. */
    boolean isAscii() {
        byte[] text = source.bytes();
        for (int byteAt = tokens.start(at); byteAt < tokens.end(at); byteAt++) {
            if (text[byteAt] < 0) {
                return false;
            }
        }
        return true;
    }

    boolean eat(String word) {
        if (!is(word)) {
            return false;
        }
        at++;
        return true;
    }

    void skip() {
        if (!done()) {
            at++;
        }
    }

    /** Moves on to a token further on. */
    void moveTo(int token) {
        at = Math.max(at, Math.min(token, end));
    }

    /** The text of the token here, which is passed. */
    String take() {
        return done() ? "" : tokens.text(at++);
    }

    /** Whether {@code ::} stands here. */
    boolean isSeparator() {
        return isPair(":", ":");
    }

    /** Whether {@code ->} stands here. */
    boolean isArrow() {
        return isPair("-", ">");
    }

    /** Whether {@code $name} stands here. */
    boolean isVariable() {
        return is("$") && kindAhead(1) == TokenList.NAME;
    }

    boolean isPair(String one, String two) {
        return is(one) && isAhead(1, two) && tokens.touchesNext(at);
    }

    boolean eatSeparator() {
        return eatBoth(isSeparator());
    }

    boolean eatArrow() {
        return eatBoth(isArrow());
    }

    private boolean eatBoth(boolean there) {
        at += there ? 2 : 0;
        return there;
    }

    /** Passes the token here; from an opening delimiter, all up to its partner. */
    void skipTree() {
        int partner = kind() == TokenList.OPEN ? tokens.partner(at) : -1;
        at = Math.min(partner < 0 ? at + 1 : partner + 1, end);
    }

    /** The tokens between the delimiter here and its partner, which are passed. */
    Cursor group() {
        int open = at;
        skipTree();
        boolean closed = tokens.kind(at - 1) == TokenList.CLOSE && tokens.partner(at - 1) == open;
        return new Cursor(source, Math.min(open + 1, at), closed ? at - 1 : at);
    }

    /** The text between the delimiter here and its partner, for want of one up to the end; of another token, nothing. */
    Stretch stretch() {
        int from = done() ? tokens.start(at) : tokens.end(at);
        if (kind() != TokenList.OPEN) {
            return new Stretch(source, from, from);
        }
        int partner = tokens.partner(at);
        int to = partner < 0 ? tokens.end(end - 1) : tokens.start(partner);
        return new Stretch(source, from, to);
    }

    /** From a {@code <} to behind the {@code >} that closes it. */
    void skipAngles() {
        int open = 0;
        while (!done() && !is(";") && !is("{")) {
            open += is("<") ? 1 : is(">") && !isTipOfArrow() ? -1 : 0;
            skipTree();
            if (open == 0) {
                return;
            }
        }
    }

    /** Up to a comma, or a closing delimiter or angle, that belongs to what is around. */
    void skipToComma() {
        int open = 0;
        while (!done() && kind() != TokenList.CLOSE && !(open == 0 && is(","))) {
            if (is("<")) {
                open++;
            } else if (is(">") && !isTipOfArrow() && --open < 0) {
                return;
            }
            skipTree();
        }
    }

    /** Whether the token passed last is a comma. */
    boolean endsWithComma() {
        return at > 0 && tokens.is(at - 1, ",");
    }

    /** Whether the token passed last reads so. */
    boolean follows(String word) {
        return tokens.is(at - 1, word);
    }

    /** Whether an opening delimiter stands before this place. */
    boolean followsOpening() {
        return tokens.kind(at - 1) == TokenList.OPEN;
    }

    /** All up to the end. */
    String text() {
        return done() ? "" : source.text(tokens.start(at), tokens.end(end - 1));
    }

    boolean touchesNext() {
        return tokens.touchesNext(at);
    }

    /** Whether the {@code >} here belongs to {@code ->} or {@code =>}. */
    boolean isTipOfArrow() {
        return at > 0 && tokens.touchesNext(at - 1) && (tokens.is(at - 1, "-") || tokens.is(at - 1, "="));
    }

    Region region() {
        return source.regionOf(at);
    }

    /** From a token passed to the last one passed. */
    Region regionFrom(int token) {
        return source.region(tokens.start(token), tokens.end(Math.max(token, at - 1)));
    }

    String textFrom(int token) {
        return source.text(tokens.start(token), tokens.end(Math.max(token, at - 1)));
    }
}
