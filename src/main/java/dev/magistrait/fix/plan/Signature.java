package dev.magistrait.fix.plan;

import dev.magistrait.syntax.TokenList;
import java.util.Optional;
import java.util.Set;

/**
 * The tokens of a method: where its parts stand.
 *
 * @param first the first of its words: {@code pub}, {@code async}, {@code unsafe}, …, {@code fn}
 * @param async the word {@code async}, or {@link Text#NONE}
 * @param fn the word {@code fn}
 * @param name its name
 * @param open the parenthesis before the parameters
 * @param close that behind them
 * @param returns the first token of the return type, or {@link Text#NONE}
 * @param returnsEnd its last token; without one {@code close}
 * @param where the word {@code where}, or {@link Text#NONE}
 * @param body the brace before its body, or {@link Text#NONE}
 * @param end the last token: the brace behind the body, or the semicolon
 */
record Signature(
        Text text,
        int first,
        int async,
        int fn,
        int name,
        int open,
        int close,
        int returns,
        int returnsEnd,
        int where,
        int body,
        int end) {

    private static final Set<String> BEFORE = Set.of("async", "unsafe", "const", "extern", "pub", "default", "safe");

    /** Of the function with its name there. */
    static Optional<Signature> of(Text text, int name) {
        TokenList tokens = text.tokens();
        if (!tokens.is(name - 1, "fn")) {
            return Optional.empty();
        }
        int fn = name - 1;
        int first = first(tokens, fn);
        int open = tokens.is(name + 1, "<") ? Angles.end(tokens, name + 1) + 1 : name + 1;
        int close = tokens.is(open, "(") ? tokens.partner(open) : Text.NONE;
        if (close == Text.NONE) {
            return Optional.empty();
        }
        boolean arrow = tokens.is(close + 1, "-") && tokens.is(close + 2, ">");
        int returns = arrow ? close + 3 : Text.NONE;
        int after = arrow ? Angles.endOfType(tokens, returns) : close + 1;
        int where = tokens.is(after, "where") ? after : Text.NONE;
        int last = where == Text.NONE ? after : Angles.endOfType(tokens, where + 1);
        boolean closed = tokens.is(last, "{");
        if (!closed && !tokens.is(last, ";")) {
            return Optional.empty();
        }
        int end = closed ? tokens.partner(last) : last;
        return end == Text.NONE
                ? Optional.empty()
                : Optional.of(new Signature(
                        text,
                        first,
                        word(tokens, first, fn, "async"),
                        fn,
                        name,
                        open,
                        close,
                        returns,
                        after - 1,
                        where,
                        closed ? last : Text.NONE,
                        end));
    }

    private static int first(TokenList tokens, int fn) {
        int first = fn;
        while (isBefore(tokens, first - 1)) {
            first = tokens.is(first - 1, ")") ? tokens.partner(first - 1) : first - 1;
        }
        return first;
    }

    private static boolean isBefore(TokenList tokens, int token) {
        if (tokens.is(token, ")")) {
            return tokens.is(tokens.partner(token) - 1, "pub");
        }
        if (tokens.kind(token) == TokenList.LITERAL) {
            return tokens.is(token - 1, "extern");
        }
        return tokens.kind(token) == TokenList.NAME && BEFORE.contains(tokens.text(token));
    }

    private static int word(TokenList tokens, int from, int to, String word) {
        for (int token = from; token < to; token++) {
            if (tokens.is(token, word)) {
                return token;
            }
        }
        return Text.NONE;
    }

    boolean isAsync() {
        return async != Text.NONE;
    }

    boolean hasBody() {
        return body != Text.NONE;
    }

    /** The return type as written; {@code ()} without one. */
    String returned() {
        return returns == Text.NONE ? "()" : text.between(returns, returnsEnd);
    }

    /** Whether the body awaits anything itself or in what stands in it. */
    boolean awaits() {
        for (int token = body; hasBody() && token < end; token++) {
            if (text.tokens().is(token, "await") && text.tokens().is(token - 1, ".")) {
                return true;
            }
        }
        return false;
    }
}
