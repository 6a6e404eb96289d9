package dev.magistrait.fix.plan;

import dev.magistrait.syntax.TokenList;
import java.util.Optional;
import java.util.Set;

/**
 * A trait or an impl.
 *
 * @param first the first of its words, behind attributes
 * @param word {@code trait} or {@code impl}
 * @param body the brace before its members
 */
record Item(Text text, int first, int word, int body) {

    private static final Set<String> BEFORE = Set.of("unsafe", "default", "auto", "pub", "const");

    /** The trait with its name there, or the impl with its word there. */
    static Optional<Item> at(Text text, int token) {
        TokenList tokens = text.tokens();
        int word = tokens.is(token, "impl") ? token : token - 1;
        if (!tokens.is(word, "impl") && !tokens.is(word, "trait")) {
            return Optional.empty();
        }
        int first = word;
        while (isBefore(tokens, first - 1)) {
            first = tokens.is(first - 1, ")") ? tokens.partner(first - 1) : first - 1;
        }
        int body = body(tokens, word + 1);
        return tokens.is(body, "{") && tokens.partner(body) > body
                ? Optional.of(new Item(text, first, word, body))
                : Optional.empty();
    }

    private static boolean isBefore(TokenList tokens, int token) {
        if (tokens.is(token, ")")) {
            return tokens.is(tokens.partner(token) - 1, "pub");
        }
        return tokens.kind(token) == TokenList.NAME && BEFORE.contains(tokens.text(token));
    }

    private static int body(TokenList tokens, int from) {
        int token = from;
        int depth = 0;
        while (token < tokens.size() && !(depth == 0 && (tokens.is(token, "{") || tokens.is(token, ";")))) {
            depth += Angles.step(tokens, token);
            token = Angles.next(tokens, token);
        }
        return token;
    }

    int start() {
        return text.tokens().start(first);
    }

    /** Its visibility as it is written, with a blank behind it; empty where none is. */
    String visibility() {
        TokenList tokens = text.tokens();
        if (!tokens.is(first, "pub")) {
            return "";
        }
        return text.between(first, tokens.is(first + 1, "(") ? tokens.partner(first + 1) : first) + " ";
    }

    /** Whether a word stands in its header. */
    boolean says(String name) {
        for (int token = word; token < body; token++) {
            if (text.tokens().is(token, name)) {
                return true;
            }
        }
        return false;
    }
}
