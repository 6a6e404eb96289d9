package dev.magistrait.extract;

import dev.magistrait.extract.part.AttributeReader;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.extract.token.ItemWords;
import dev.magistrait.extract.token.Source;
import dev.magistrait.outline.Conditional;
import dev.magistrait.rust.Cfg;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what is no item and stands under a {@code cfg} of its own, from tokens alone: most bodies are never parsed, and the grammar knows
 * attributes in few of the places where rustc takes them.
 */
final class ConditionReader {

    /** Words whose statement ends with a block. */
    private static final Set<String> BLOCKS = Set.of("if", "match", "for", "while", "loop", "unsafe", "async", "const");

    private ConditionReader() {}

    /** In the order of the text. */
    static List<Conditional> read(Source source) {
        TokenList tokens = source.tokens();
        List<Conditional> found = new ArrayList<>(0);
        for (int at = tokens.notableFrom(0); at < tokens.size(); at = tokens.notableFrom(at + 1)) {
            if (tokens.is(at, "#") && (tokens.is(at + 2, "cfg") || tokens.is(at + 2, "cfg_attr"))) {
                Cursor cursor = new Cursor(source, at, tokens.size());
                Cfg cfg = AttributeReader.pass(cursor);
                at = Math.max(at, cursor.at() - 1);
                read(cfg, cursor, found);
            }
        }
        return found;
    }

    private static void read(Cfg cfg, Cursor cursor, List<Conditional> into) {
        int start = cursor.at();
        if (cfg.isAlways() || cursor.done() || isItem(cursor)) {
            return;
        }
        pass(cursor);
        if (cursor.at() > start) {
            into.add(new Conditional(cfg, cursor.regionFrom(start)));
        }
    }

    /** Items have a place for what they stand under. */
    private static boolean isItem(Cursor cursor) {
        return cursor.isName()
                && ItemWords.start(cursor.source().tokens().text(cursor.at()))
                && !cursor.isAhead(1, "{")
                && !cursor.isAhead(1, "move")
                && !cursor.isAhead(1, "|")
                && !cursor.isAhead(1, ":");
    }

    /** Up to what ends a statement, or parts elements, or has attributes of its own. */
    private static void pass(Cursor cursor) {
        boolean block = cursor.is("{") || cursor.kind() == TokenList.LIFETIME || isBlock(cursor);
        boolean statement = cursor.is("let");
        boolean typed = cursor.isAhead(1, ":") && !cursor.isAhead(2, ":");
        int angles = 0;
        while (!cursor.done() && cursor.kind() != TokenList.CLOSE && !cursor.is(";") && !cursor.isPair("#", "[")) {
            if (angles == 0 && !statement && cursor.is(",")) {
                return;
            }
            boolean last = block && cursor.is("{");
            block |= cursor.isPair("=", ">") && cursor.isAhead(2, "{");
            boolean turbofish = cursor.is("<") && cursor.follows(":");
            angles += turbofish || (cursor.is("<") && (typed || angles > 0)) ? 1 : 0;
            angles -= angles > 0 && cursor.is(">") && !cursor.isTipOfArrow() ? 1 : 0;
            cursor.skipTree();
            if (last && !cursor.is("else") && !cursor.is(".") && !cursor.is("?")) {
                return;
            }
        }
    }

    private static boolean isBlock(Cursor cursor) {
        return cursor.isName() && BLOCKS.contains(cursor.source().tokens().text(cursor.at()));
    }
}
