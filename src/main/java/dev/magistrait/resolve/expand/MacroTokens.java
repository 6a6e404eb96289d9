package dev.magistrait.resolve.expand;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.syntax.RustLexer;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Splits the text of macro calls and definitions into tokens that know where they are written. */
public final class MacroTokens {

    /** Lines of documentation in a row: macros tell none from one from several. */
    private static final int MOST_DOCUMENTS = 2;

    private static final String SEND = "\"Send\"";

    /** Half of all tokens are one character long. */
    private static final String[] CHARACTERS =
            IntStream.range(0, 128).mapToObj(c -> String.valueOf((char) c)).toArray(String[]::new);

    private MacroTokens() {}

    /**
     * The tokens of a text.
     *
     * @param writing tells of the text's lines where they are written
     */
    public static List<Token> of(String text, Function<TokenList, Token.Writing> writing) {
        byte[] bytes = text.getBytes(UTF_8);
        TokenList list = RustLexer.lex(bytes);
        return tokens(bytes, list, writing.apply(list));
    }

    private static List<Token> tokens(byte[] bytes, TokenList list, Token.Writing writing) {
        List<Token> tokens = new ArrayList<>(list.size());
        int comment = 0;
        for (int i = 0; i < list.size(); i++) {
            int documents = 0;
            for (; comment < list.comments() && list.commentStart(comment) < list.start(i); comment++) {
                boolean send = documents(bytes, list, comment) && namesSend(bytes, list, comment);
                if (send || (documents < MOST_DOCUMENTS && documents(bytes, list, comment))) {
                    document(writing, list.commentStart(comment), send ? SEND : "\"\"", tokens);
                    documents++;
                }
            }
            tokens.add(token(bytes, list, i, writing));
        }
        return tokens;
    }

    private static Token token(byte[] bytes, TokenList list, int token, Token.Writing writing) {
        int start = list.start(token);
        int end = list.end(token);
        int kind = list.kind(token);
        boolean joint = kind == TokenList.MARK
                && list.touchesNext(token)
                && list.kind(token + 1) == TokenList.MARK
                && bytes[start] != '$';
        String word = end == start + 1 && bytes[start] >= 0
                ? CHARACTERS[bytes[start]]
                : new String(bytes, start, end - start, UTF_8);
        return new Token(kind, word, joint, writing, start, end);
    }

    private static boolean documents(byte[] bytes, TokenList list, int comment) {
        int start = list.commentStart(comment);
        String head = new String(bytes, start, Math.min(4, list.commentEnd(comment) - start), UTF_8);
        boolean outer =
                (head.startsWith("///") && !head.equals("////")) || (head.startsWith("/**") && !head.equals("/***"));
        return outer && !head.equals("/**/");
    }

    private static boolean namesSend(byte[] bytes, TokenList list, int comment) {
        int start = list.commentStart(comment);
        return new String(bytes, start, list.commentEnd(comment) - start, UTF_8).contains("Send");
    }

    /** A doc comment is an attribute to macros: {@code #[doc = ""]}. Of what it says only that matters. */
    private static void document(Token.Writing writing, int start, String text, List<Token> into) {
        into.add(new Token(TokenList.MARK, "#", false, writing, start, start + 1));
        into.add(new Token(TokenList.OPEN, "[", false, writing, start, start + 1));
        into.add(new Token(TokenList.NAME, "doc", false, writing, start, start + 1));
        into.add(new Token(TokenList.MARK, "=", false, writing, start, start + 1));
        into.add(new Token(TokenList.LITERAL, text, false, writing, start, start + 1));
        into.add(new Token(TokenList.CLOSE, "]", false, writing, start, start + 1));
    }
}
