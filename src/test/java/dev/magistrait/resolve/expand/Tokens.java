package dev.magistrait.resolve.expand;

import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.syntax.RustLexer;
import dev.magistrait.syntax.TokenList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens of a text that stands nowhere. */
final class Tokens {

    private static final Token.Writing NOWHERE = new Token.Writing() {
        @Override
        public Span span(int start, int end) {
            return new Span("m.rs", Region.START);
        }

        @Override
        public boolean fromBody(int start, int end) {
            return false;
        }
    };

    private Tokens() {}

    static List<Token> of(@Nullable String given) {
        String text = given == null ? "" : given;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TokenList list = RustLexer.lex(bytes);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            boolean joint = list.kind(i) == TokenList.MARK && list.touchesNext(i) && list.kind(i + 1) == TokenList.MARK;
            String word = text.substring(list.start(i), list.end(i));
            tokens.add(new Token(list.kind(i), word, joint, NOWHERE, list.start(i), list.end(i)));
        }
        return tokens;
    }
}
