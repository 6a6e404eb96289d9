package dev.magistrait.extract.skim;

import dev.magistrait.extract.part.Call;
import dev.magistrait.extract.token.Bangs;
import dev.magistrait.extract.token.Form;
import dev.magistrait.extract.token.Source;
import dev.magistrait.syntax.TokenList;

/** What the parser may pass over, besides the arguments of macros. */
public enum Skim {
    NOTHING,
    /** What is read from tokens. */
    HEADS,
    /**
     * Also function bodies in which no word can make a fact, or none but an expression. In editions where a bare name can be a trait
     * object, any word can.
     */
    BODIES;

    /** Whether nothing but its expressions can count in the body that opens there, of the function whose keyword is given. */
    boolean leavesOutBody(Source source, int fn, int open) {
        TokenList tokens = source.tokens();
        int close = tokens.is(open, "{") ? tokens.partner(open) : -1;
        boolean asked = tokens.is(fn + 1, Form.NAME) && !source.deferrable();
        return close >= 0 && !asked && leavesOut(source, open, close);
    }

    /** Whether nothing but its expressions can count among tokens. */
    boolean leavesOut(Source source, int start, int end) {
        if (this != BODIES) {
            return false;
        }
        return isQuiet(source, start, end);
    }

    /** Whether nothing but expressions can count among some tokens. */
    public static boolean isQuiet(Source source, int from, int to) {
        return loudFrom(source, from, to) >= to;
    }

    /** The first token that can make a fact, or starts an item; the end, or a later one, when there is none. */
    static int loudFrom(Source source, int from, int to) {
        TokenList tokens = source.tokens();
        int token = tokens.notableFrom(from);
        while (token < to && !isLoud(source, token)) {
            token = tokens.notableFrom(token + 1);
        }
        return token;
    }

    private static boolean isLoud(Source source, int token) {
        TokenList tokens = source.tokens();
        return tokens.kind(token) == TokenList.NAME ? !tokens.is(token, "where") : isCallThatCounts(source, token);
    }

    private static boolean isCallThatCounts(Source source, int token) {
        TokenList tokens = source.tokens();
        if (!tokens.is(token, "!") || !Bangs.isCall(tokens, token)) {
            return false;
        }
        int open = Bangs.opening(tokens, token);
        return !Call.isPlain(tokens.text(token - 1)) || tokens.partner(open) < 0 || Call.tells(source, open);
    }
}
