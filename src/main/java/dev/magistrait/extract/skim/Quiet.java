package dev.magistrait.extract.skim;

import dev.magistrait.extract.part.Call;
import dev.magistrait.extract.token.Bangs;
import dev.magistrait.extract.token.Source;
import dev.magistrait.syntax.Kinds;
import dev.magistrait.syntax.TokenList;

/** Tells of tokens that nothing among them can count, so that no parser need see them. */
public final class Quiet {

    private Quiet() {}

    /** Whether nothing but expressions can count among some tokens. */
    public static boolean is(Source source, int from, int to) {
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

    /**
     * Whether nothing but patterns and types stands there: no macro call, no expression of more than one token, no {@code name in strategy},
     * which makes the arguments of {@code proptest!} no items, and no block in which something can count.
     */
    static boolean isHead(Source source, int start, int end) {
        TokenList tokens = source.tokens();
        for (int token = start; token < end; token++) {
            boolean length = tokens.is(token, ";") && !tokens.is(token + 2, "]");
            boolean function = tokens.is(token, "fn") && tokens.kind(token + 1) == TokenList.NAME;
            boolean strategy = tokens.is(token, "in");
            if (length || function || strategy || tokens.is(token, "!") || isLoudBlock(source, token)) {
                return false;
            }
        }
        return true;
    }

    /** A brace behind a mark opens a block: {@code A<{ … }>}. */
    private static boolean isLoudBlock(Source source, int token) {
        TokenList tokens = source.tokens();
        return tokens.is(token, "{")
                && tokens.kind(token - 1) == TokenList.MARK
                && !is(source, token, tokens.partner(token));
    }

    /**
     * Whether nothing but fields, or variants, stands between the delimiters of a type, and nothing in their discriminants can count.
     *
     * @param kind the item's
     */
    static boolean areMembers(Source source, int kind, int open, int close) {
        return isHead(source, open + 1, close) && (kind != Kinds.ENUM_ITEM || areVariants(source, open + 1, close));
    }

    private static boolean areVariants(Source source, int start, int end) {
        TokenList tokens = source.tokens();
        for (int token = start; token < end; token++) {
            if (tokens.is(token, "=") && !tokens.is(token - 1, ">")) {
                return is(source, token, end);
            }
        }
        return true;
    }
}
