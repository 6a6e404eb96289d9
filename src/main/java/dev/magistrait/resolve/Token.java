package dev.magistrait.resolve;

import dev.magistrait.source.Span;

/**
 * A token of a macro call or definition.
 *
 * @param kind one of the kinds of {@link dev.magistrait.syntax.TokenList}
 * @param text as written
 * @param joint whether it touches the next token, as the two marks of {@code ->} do
 * @param origin where it is written
 * @param fromBody whether a macro's definition wrote it, rather than the code that calls it
 */
record Token(int kind, String text, boolean joint, Span origin, boolean fromBody) {

    boolean is(String word) {
        return text.equals(word);
    }

    Token apart() {
        return joint ? new Token(kind, text, false, origin, fromBody) : this;
    }
}
