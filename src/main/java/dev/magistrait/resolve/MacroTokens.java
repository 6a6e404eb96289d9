package dev.magistrait.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.source.LineIndex;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.syntax.RustLexer;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Splits the text of macro calls and definitions into tokens that know where they are written. */
final class MacroTokens {

    private MacroTokens() {}

    static List<Token> of(SourceUnit file, MacroCall call) {
        return tokens(call.arguments(), (region, token) -> argument(file, call, region, token));
    }

    private static Token argument(SourceUnit file, MacroCall call, Region within, Token token) {
        Region region = shifted(call.argumentRegion(), within);
        return new Token(token.kind(), token.text(), token.joint(), file.span(region), file.fromBody(region));
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
                (region, token) ->
                        new Token(token.kind(), token.text(), token.joint(), file.span(shifted(base, region)), true));
    }

    private static List<Token> tokens(String text, BiFunction<Region, Token, Token> place) {
        byte[] bytes = text.getBytes(UTF_8);
        TokenList list = RustLexer.lex(bytes);
        LineIndex index = new LineIndex(bytes);
        List<Token> tokens = new ArrayList<>(list.size());
        int comment = 0;
        for (int i = 0; i < list.size(); i++) {
            for (; comment < list.comments() && list.commentStart(comment) < list.start(i); comment++) {
                document(bytes, list, comment, index, place, tokens);
            }
            Region region = index.region(list.start(i), list.end(i));
            String word = new String(bytes, list.start(i), list.end(i) - list.start(i), UTF_8);
            boolean joint = list.kind(i) == TokenList.MARK
                    && list.touchesNext(i)
                    && list.kind(i + 1) == TokenList.MARK
                    && !word.equals("$");
            tokens.add(place.apply(region, new Token(list.kind(i), word, joint, NOWHERE, false)));
        }
        return tokens;
    }

    /** A doc comment is an attribute to macros: {@code #[doc = ""]}. What it says does not matter here. */
    private static void document(
            byte[] bytes,
            TokenList list,
            int comment,
            LineIndex index,
            BiFunction<Region, Token, Token> place,
            List<Token> into) {
        int start = list.commentStart(comment);
        String head = new String(bytes, start, Math.min(4, list.commentEnd(comment) - start), UTF_8);
        boolean outer =
                (head.startsWith("///") && !head.equals("////")) || (head.startsWith("/**") && !head.equals("/***"));
        if (!outer || head.equals("/**/")) {
            return;
        }
        Region region = index.region(start, start + 1);
        into.add(place.apply(region, new Token(TokenList.MARK, "#", false, NOWHERE, false)));
        into.add(place.apply(region, new Token(TokenList.OPEN, "[", false, NOWHERE, false)));
        into.add(place.apply(region, new Token(TokenList.NAME, "doc", false, NOWHERE, false)));
        into.add(place.apply(region, new Token(TokenList.MARK, "=", false, NOWHERE, false)));
        into.add(place.apply(region, new Token(TokenList.LITERAL, "\"\"", false, NOWHERE, false)));
        into.add(place.apply(region, new Token(TokenList.CLOSE, "]", false, NOWHERE, false)));
    }

    private static final Span NOWHERE = new Span("-", Region.START);

    /** A region of a text as a region of the file that the text stands in. */
    private static Region shifted(Region base, Region within) {
        int line = base.line() + within.line() - 1;
        int column = within.line() == 1 ? base.column() + within.column() - 1 : within.column();
        int endLine = base.line() + within.endLine() - 1;
        int endColumn = within.endLine() == 1 ? base.column() + within.endColumn() - 1 : within.endColumn();
        return new Region(line, column, endLine, endColumn);
    }
}
