package dev.magistrait.extract.token;

import dev.magistrait.source.Region;
import dev.magistrait.syntax.TokenList;

/** A place among the tokens of a source, which only moves on, up to an end. */
public final class Cursor {

    private final Source source;
    private final TokenList tokens;
    private final int end;
    private int at;

    public Cursor(Source source, int from, int end) {
        this.source = source;
        this.tokens = source.tokens();
        this.at = from;
        this.end = end;
    }

    /** Another cursor at this place. */
    public Cursor copy() {
        return new Cursor(source, at, end);
    }

    public Source source() {
        return source;
    }

    public int at() {
        return at;
    }

    public boolean done() {
        return at >= end;
    }

    public int kind() {
        return done() ? TokenList.END : tokens.kind(at);
    }

    public int kindAhead(int count) {
        return at + count >= end ? TokenList.END : tokens.kind(at + count);
    }

    public boolean is(String word) {
        return !done() && tokens.is(at, word);
    }

    public boolean startsWith(String word) {
        return kind() != TokenList.END && tokens.startsWith(at, word);
    }

    public boolean isAhead(int count, String word) {
        return at + count < end && tokens.is(at + count, word);
    }

    public boolean isName() {
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

    public boolean eat(String word) {
        if (!is(word)) {
            return false;
        }
        at++;
        return true;
    }

    public void skip() {
        if (!done()) {
            at++;
        }
    }

    /** Moves on to a token further on. */
    public void moveTo(int token) {
        at = Math.max(at, Math.min(token, end));
    }

    /** The text of the token here, which is passed. */
    public String take() {
        return done() ? "" : tokens.text(at++);
    }

    /** Whether {@code ::} stands here. */
    public boolean isSeparator() {
        return isPair(":", ":");
    }

    /** Whether {@code ->} stands here. */
    boolean isArrow() {
        return isPair("-", ">");
    }

    /** Whether {@code $name} stands here. */
    public boolean isVariable() {
        return is("$") && kindAhead(1) == TokenList.NAME;
    }

    public boolean isPair(String one, String two) {
        return is(one) && isAhead(1, two) && tokens.touchesNext(at);
    }

    public boolean eatSeparator() {
        return eatBoth(isSeparator());
    }

    public boolean eatArrow() {
        return eatBoth(isArrow());
    }

    private boolean eatBoth(boolean there) {
        at += there ? 2 : 0;
        return there;
    }

    /** Passes the token here; from an opening delimiter, all up to its partner. */
    public void skipTree() {
        int partner = kind() == TokenList.OPEN ? tokens.partner(at) : -1;
        at = Math.min(partner < 0 ? at + 1 : partner + 1, end);
    }

    /** The tokens between the delimiter here and its partner, which are passed. */
    public Cursor group() {
        int open = at;
        skipTree();
        boolean closed = tokens.kind(at - 1) == TokenList.CLOSE && tokens.partner(at - 1) == open;
        return new Cursor(source, Math.min(open + 1, at), closed ? at - 1 : at);
    }

    /** The text between the delimiter here and its partner, for want of one up to the end; of another token, nothing. */
    public Stretch stretch() {
        int from = done() ? tokens.start(at) : tokens.end(at);
        if (kind() != TokenList.OPEN) {
            return new Stretch(source, from, from);
        }
        int partner = tokens.partner(at);
        int to = partner < 0 ? tokens.end(end - 1) : tokens.start(partner);
        return new Stretch(source, from, to);
    }

    /** From a {@code <} to behind the {@code >} that closes it. */
    public void skipAngles() {
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
    public void skipToComma() {
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
    public boolean endsWithComma() {
        return at > 0 && tokens.is(at - 1, ",");
    }

    /** Whether the token passed last reads so. */
    public boolean follows(String word) {
        return tokens.is(at - 1, word);
    }

    /** Whether an opening delimiter stands before this place. */
    public boolean followsOpening() {
        return tokens.kind(at - 1) == TokenList.OPEN;
    }

    /** All up to the end. */
    public String text() {
        return done() ? "" : source.text(tokens.start(at), tokens.end(end - 1));
    }

    public boolean touchesNext() {
        return tokens.touchesNext(at);
    }

    /** Whether the {@code >} here belongs to {@code ->} or {@code =>}. */
    public boolean isTipOfArrow() {
        return at > 0 && tokens.touchesNext(at - 1) && (tokens.is(at - 1, "-") || tokens.is(at - 1, "="));
    }

    public Region region() {
        return source.regionOf(at);
    }

    /** From a token passed to the last one passed. */
    public Region regionFrom(int token) {
        return source.region(tokens.start(token), tokens.end(Math.max(token, at - 1)));
    }

    public String textFrom(int token) {
        return source.text(tokens.start(token), tokens.end(Math.max(token, at - 1)));
    }
}
