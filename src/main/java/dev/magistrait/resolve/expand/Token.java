package dev.magistrait.resolve.expand;

import dev.magistrait.source.Span;
import java.util.function.UnaryOperator;

/**
 * A token of a macro call or definition.
 *
 * @param kind one of the kinds of {@link dev.magistrait.syntax.TokenList}
 * @param text as written
 * @param joint whether it touches the next token, as the two marks of {@code ->} do
 * @param writing the text that it stands in
 * @param start the offset of its first byte there
 * @param end the offset behind its last
 */
public record Token(int kind, String text, boolean joint, Writing writing, int start, int end) {

    /** A text of tokens. Few of them are ever asked where they stand, so that is found out when one is. */
    public interface Writing {

        /** Where in the files a stretch of the text is written. */
        Span span(int start, int end);

        /** Whether a macro's definition wrote the stretch, rather than the code that calls it. */
        boolean fromBody(int start, int end);
    }

    public boolean is(String word) {
        return text.equals(word);
    }

    /** Where it is written. */
    public Span origin() {
        return writing.span(start, end);
    }

    /** Whether a macro's definition wrote it, rather than the code that calls it. */
    public boolean fromBody() {
        return writing.fromBody(start, end);
    }

    /** The same in another text. */
    public Token in(UnaryOperator<Writing> other) {
        return new Token(kind, text, joint, other.apply(writing), start, end);
    }

    Token apart() {
        return joint ? new Token(kind, text, false, writing, start, end) : this;
    }

    /** Another word in its place. */
    Token as(String word) {
        return new Token(kind, word, joint, writing, start, end);
    }
}
