package dev.magistrait.extract;

import dev.magistrait.syntax.TokenList;
import java.util.Set;

/** Which function bodies the parser may pass over. */
enum Skim {
    NOTHING,
    /** Those in which no word can make a fact. In editions where a bare name can be a trait object, any word can. */
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

    /** The delimiters of the body of the function that starts here, when nothing in it counts; else -1. */
    int body(Source source, int fn) {
        TokenList tokens = source.tokens();
        boolean wrapper = tokens.is(fn + 1, Form.NAME);
        if (this == NOTHING || wrapper || tokens.kind(fn + 1) != TokenList.NAME) {
            return -1;
        }
        Cursor cursor = new Cursor(source, fn, tokens.size());
        cursor.skip();
        while (!cursor.done() && !endsHead(cursor)) {
            cursor.skipTree();
        }
        int open = cursor.at();
        int close = cursor.is("{") ? tokens.partner(open) : -1;
        boolean future =
                close > 0 && source.text(tokens.start(fn), tokens.start(open)).contains("Future");
        return close < 0 || future || tells(source, open, close) ? -1 : open;
    }

    private static boolean endsHead(Cursor cursor) {
        boolean another = cursor.is("fn") && cursor.kindAhead(1) == TokenList.NAME;
        return another || cursor.is("{") || cursor.is(";") || cursor.kind() == TokenList.CLOSE;
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
        return tokens.is(token, "!")
                && tokens.kind(token + 1) == TokenList.OPEN
                && tokens.kind(token - 1) == TokenList.NAME
                && !Call.isPlain(tokens.text(token - 1))
                && !Reach.isOperand(tokens, token);
    }
}
