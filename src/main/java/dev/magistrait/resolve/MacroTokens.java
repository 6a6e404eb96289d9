package dev.magistrait.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.source.LineIndex;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.RustLexer;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;

/** Splits the text of macro calls and definitions into tokens that know where they are written. */
final class MacroTokens {

    /** Lines of documentation in a row: macros tell none from one from several. */
    private static final int MOST_DOCUMENTS = 2;

    private MacroTokens() {}

    static List<Token> of(SourceUnit file, MacroCall call) {
        return tokens(call.arguments(), (kind, text, joint, within) -> {
            Region region = shifted(call.argumentRegion(), within);
            return new Token(kind, text, joint, file.span(region), file.fromBody(region));
        });
    }

    static List<Token> matcher(SourceUnit file, MacroItem.Arm arm) {
        return body(file, arm.matcher(), arm.region());
    }

    static List<Token> transcriber(SourceUnit file, MacroItem.Arm arm) {
        return body(file, arm.transcriber(), arm.region());
    }

    private static List<Token> body(SourceUnit file, String text, Region base) {
        return tokens(
                text,
                (kind, word, joint, within) -> new Token(kind, word, joint, file.span(shifted(base, within)), true));
    }

    /** Makes a token of what stands in a region of the text. */
    private interface Place {
        Token token(int kind, String text, boolean joint, Region within);
    }

    private static List<Token> tokens(String text, Place place) {
        byte[] bytes = text.getBytes(UTF_8);
        TokenList list = RustLexer.lex(bytes);
        LineIndex index = new LineIndex(bytes);
        List<Token> tokens = new ArrayList<>(list.size());
        int comment = 0;
        for (int i = 0; i < list.size(); i++) {
            int documents = 0;
            for (; comment < list.comments() && list.commentStart(comment) < list.start(i); comment++) {
                if (documents < MOST_DOCUMENTS && documents(bytes, list, comment)) {
                    document(index.region(list.commentStart(comment), list.commentStart(comment) + 1), place, tokens);
                    documents++;
                }
            }
            Region region = index.region(list.start(i), list.end(i));
            String word = new String(bytes, list.start(i), list.end(i) - list.start(i), UTF_8);
            boolean joint = list.kind(i) == TokenList.MARK
                    && list.touchesNext(i)
                    && list.kind(i + 1) == TokenList.MARK
                    && !word.equals("$");
            tokens.add(place.token(list.kind(i), word, joint, region));
        }
        return tokens;
    }

    private static boolean documents(byte[] bytes, TokenList list, int comment) {
        int start = list.commentStart(comment);
        String head = new String(bytes, start, Math.min(4, list.commentEnd(comment) - start), UTF_8);
        boolean outer =
                (head.startsWith("///") && !head.equals("////")) || (head.startsWith("/**") && !head.equals("/***"));
        return outer && !head.equals("/**/");
    }

    /** A doc comment is an attribute to macros: {@code #[doc = ""]}. What it says does not matter here. */
    private static void document(Region region, Place place, List<Token> into) {
        into.add(place.token(TokenList.MARK, "#", false, region));
        into.add(place.token(TokenList.OPEN, "[", false, region));
        into.add(place.token(TokenList.NAME, "doc", false, region));
        into.add(place.token(TokenList.MARK, "=", false, region));
        into.add(place.token(TokenList.LITERAL, "\"\"", false, region));
        into.add(place.token(TokenList.CLOSE, "]", false, region));
    }

    /** A region of a text as a region of the file that the text stands in. */
    private static Region shifted(Region base, Region within) {
        int line = base.line() + within.line() - 1;
        int column = within.line() == 1 ? base.column() + within.column() - 1 : within.column();
        int endLine = base.line() + within.endLine() - 1;
        int endColumn = within.endLine() == 1 ? base.column() + within.endColumn() - 1 : within.endColumn();
        return new Region(line, column, endLine, endColumn);
    }
}
