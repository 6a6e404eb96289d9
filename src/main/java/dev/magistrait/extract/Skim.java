package dev.magistrait.extract;

import dev.magistrait.syntax.TokenList;
import java.util.Set;

/** What the parser may pass over, besides the arguments of macros. */
enum Skim {
    NOTHING,
    /** What is read from tokens. */
    HEADS,
    /**
     * Also function bodies in which no word can make a fact. In editions where a bare name can be a trait object, any word can.
     */
    BODIES;

    private static final Set<String> TELLING = Set.of(
            "async",
            "await",
            "block_on",
            "boxed",
            "const",
            "dyn",
            "enum",
            "extern",
            "fn",
            "impl",
            "macro",
            "macro_rules",
            "mod",
            "spawn",
            "static",
            "struct",
            "trait",
            "type",
            "union",
            "use");

    /** Whether nothing counts in the body that opens there, of the function whose keyword is given. */
    boolean leavesOutBody(Source source, int fn, int open) {
        TokenList tokens = source.tokens();
        int close = tokens.is(open, "{") ? tokens.partner(open) : -1;
        if (this != BODIES || close < 0 || tokens.is(fn + 1, Form.NAME)) {
            return false;
        }
        boolean future = source.text(tokens.start(fn), tokens.start(open)).contains("Future");
        return !future && !tells(source, open, close);
    }

    private static boolean tells(Source source, int open, int close) {
        TokenList tokens = source.tokens();
        if (source.tellsOfFutures(tokens.start(open), tokens.end(close))) {
            return true;
        }
        for (int token = open + 1; token < close; token++) {
            boolean word = tokens.kind(token) == TokenList.NAME;
            if ((word && TELLING.contains(tokens.text(token))) || isCallThatCounts(tokens, token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCallThatCounts(TokenList tokens, int token) {
        return tokens.is(token, "!") && Bangs.isCall(tokens, token) && !Call.isPlain(tokens.text(token - 1));
    }
}
