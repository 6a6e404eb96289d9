package dev.magistrait.fix.plan;

import dev.magistrait.syntax.TokenList;

/** Steps over generics and types. */
final class Angles {

    private Angles() {}

    /** The bracket that closes the angle bracket at a token. */
    static int end(TokenList tokens, int open) {
        int depth = 0;
        for (int token = open; token < tokens.size(); token = next(tokens, token)) {
            depth += step(tokens, token);
            if (depth == 0) {
                return token;
            }
        }
        return tokens.size() - 1;
    }

    /** The first token behind a type or a list of bounds: {@code where}, <code>{</code>, {@code ;}, or {@code =}. */
    static int endOfType(TokenList tokens, int first) {
        int depth = 0;
        int token = first;
        while (token < tokens.size() && tokens.kind(token) != TokenList.CLOSE) {
            if (depth == 0 && (tokens.is(token, "{") || tokens.is(token, ";") || tokens.is(token, "where"))) {
                return token;
            }
            depth += step(tokens, token);
            token = next(tokens, token);
        }
        return token;
    }

    /** Behind a token, and behind what it opens. */
    static int next(TokenList tokens, int token) {
        return tokens.kind(token) == TokenList.OPEN && tokens.partner(token) > token
                ? tokens.partner(token) + 1
                : token + 1;
    }

    /** What a token adds to the depth; an arrow closes nothing. */
    static int step(TokenList tokens, int token) {
        if (tokens.is(token, "<")) {
            return 1;
        }
        boolean arrow = tokens.touchesNext(token - 1) && (tokens.is(token - 1, "-") || tokens.is(token - 1, "="));
        return tokens.is(token, ">") && !arrow ? -1 : 0;
    }
}
