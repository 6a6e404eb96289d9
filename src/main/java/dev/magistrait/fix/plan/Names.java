package dev.magistrait.fix.plan;

import dev.magistrait.rust.Edition;
import dev.magistrait.syntax.TokenList;

/** How names of the standard library are written where code goes. */
final class Names {

    private Names() {}

    /** {@code Future}, by its name alone where it is in scope. */
    static String future(Text text, int at, Edition edition, boolean std) {
        if (declares(text, "Future")) {
            return "::core::future::Future";
        }
        if (imports(text, at)) {
            return "Future";
        }
        boolean prelude = edition.compareTo(Edition.E2024) >= 0;
        return prelude ? "Future" : root(text, std) + "::future::Future";
    }

    /** {@code Send}. */
    static String send(Text text) {
        return declares(text, "Send") ? "::core::marker::Send" : "Send";
    }

    private static String root(Text text, boolean std) {
        String root = std ? "std" : "core";
        return declares(text, root) ? "::" + root : root;
    }

    /** Whether an item of that name is written in the file, or something else is called so. */
    private static boolean declares(Text text, String name) {
        TokenList tokens = text.tokens();
        for (int token = 1; token < tokens.size(); token++) {
            if (tokens.is(token, name) && (isDeclared(tokens, token - 1) || tokens.is(token - 1, "as"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDeclared(TokenList tokens, int word) {
        return tokens.is(word, "trait")
                || tokens.is(word, "struct")
                || tokens.is(word, "enum")
                || tokens.is(word, "type")
                || tokens.is(word, "mod")
                || tokens.is(word, "union");
    }

    /** Whether a {@code use} in the same module brings {@code future::Future}. */
    private static boolean imports(Text text, int at) {
        TokenList tokens = text.tokens();
        int module = module(text, at);
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.is(token, "use") && text.around(token) == module) {
                int end = token;
                while (end < tokens.size() && !tokens.is(end, ";")) {
                    if (tokens.is(end, "Future") && !tokens.is(end + 1, "as") && ofFuture(text, token, end)) {
                        return true;
                    }
                    end++;
                }
                token = end;
            }
        }
        return false;
    }

    private static boolean ofFuture(Text text, int use, int leaf) {
        String path = text.between(use + 1, leaf).replaceAll("\\s", "");
        return path.matches("(::)?(std|core|futures|futures_util|futures_core)::.*") && path.contains("uture");
    }

    /** The brace of the module around a token: not that of the trait or impl itself. */
    private static int module(Text text, int at) {
        int open = text.around(at);
        while (open != Text.NONE && !text.tokens().is(open - 2, "mod")) {
            open = text.around(open);
        }
        return open;
    }
}
