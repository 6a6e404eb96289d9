package dev.magistrait.fix.plan;

import dev.magistrait.syntax.TokenList;

/** Lifetimes in types, written or not. */
final class Lifetimes {

    private Lifetimes() {}

    /** Whether a type has one that is not named: {@code &T} or {@code '_}. */
    static boolean elided(Text text, int first, int last) {
        for (int token = first; token <= last; token++) {
            if (isElided(text.tokens(), token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isElided(TokenList tokens, int token) {
        boolean reference = tokens.is(token, "&") && tokens.kind(token + 1) != TokenList.LIFETIME;
        return reference || (tokens.kind(token) == TokenList.LIFETIME && tokens.is(token, "'_"));
    }

    /** Whether a type has one that has a name, other than {@code 'static}. */
    static boolean named(Text text, int first, int last) {
        for (int token = first; token <= last; token++) {
            if (text.tokens().kind(token) == TokenList.LIFETIME
                    && !text.tokens().is(token, "'_")
                    && !text.tokens().is(token, "'static")) {
                return true;
            }
        }
        return false;
    }

    /** A type with each of its lifetimes that is not named called so; as it is where the name is empty. */
    static String named(Text text, int first, int last, String name) {
        if (name.isEmpty()) {
            return text.between(first, last);
        }
        TokenList tokens = text.tokens();
        StringBuilder named = new StringBuilder();
        int from = tokens.start(first);
        for (int token = first; token <= last; token++) {
            if (isElided(tokens, token)) {
                boolean reference = tokens.is(token, "&");
                int to = reference ? tokens.end(token) : tokens.start(token);
                named.append(text.text(from, to)).append(name).append(reference ? " " : "");
                from = tokens.end(token);
            }
        }
        return named.append(text.text(from, tokens.end(last))).toString();
    }

    /** Whether a type has a function or closure in it, whose lifetimes are its own. */
    static boolean hasFunction(Text text, int first, int last) {
        for (int token = first; token <= last; token++) {
            String word =
                    text.tokens().kind(token) == TokenList.NAME ? text.tokens().text(token) : "";
            if (word.equals("fn") || word.equals("Fn") || word.equals("FnMut") || word.equals("FnOnce")) {
                return true;
            }
        }
        return false;
    }
}
