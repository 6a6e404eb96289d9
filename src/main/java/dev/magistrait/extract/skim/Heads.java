package dev.magistrait.extract.skim;

import dev.magistrait.extract.token.Cursor;
import dev.magistrait.extract.token.Source;
import dev.magistrait.syntax.TokenList;

/** Goes through what stands in front of the body or semicolon of an item. */
public final class Heads {

    private Heads() {}

    /** Up to the body or semicolon of an item; a brace between angles is an argument. */
    static void pass(Cursor cursor) {
        int angles = 0;
        while (!cursor.done() && !cursor.is(";") && cursor.kind() != TokenList.CLOSE) {
            boolean another = cursor.is("fn") && cursor.kindAhead(1) == TokenList.NAME;
            if (another || (angles == 0 && cursor.is("{"))) {
                return;
            }
            angles += cursor.is("<") ? 1 : cursor.is(">") && !cursor.isTipOfArrow() ? -1 : 0;
            cursor.skipTree();
        }
    }

    /**
     * Whether nothing but patterns and types stands there: no macro call, no expression of more than one token, no {@code name in strategy},
     * which makes the arguments of {@code proptest!} no items, and no block in which something can count.
     */
    static boolean isPlain(Source source, int start, int end) {
        TokenList tokens = source.tokens();
        for (int token = start; token < end; token++) {
            boolean length = tokens.is(token, ";") && !tokens.is(token + 2, "]");
            boolean function = tokens.is(token, "fn") && tokens.kind(token + 1) == TokenList.NAME;
            boolean strategy = tokens.is(token, "in");
            if (length || function || strategy || tokens.is(token, "!") || isLoudBlock(source, token)) {
                return false;
            }
        }
        return true;
    }

    /** A brace behind a mark opens a block: {@code A<{ … }>}. */
    private static boolean isLoudBlock(Source source, int token) {
        TokenList tokens = source.tokens();
        return tokens.is(token, "{")
                && tokens.kind(token - 1) == TokenList.MARK
                && !Skim.isQuiet(source, token, tokens.partner(token));
    }

    /** Whether the discriminants among variants are such that nothing in them can count. */
    static boolean arePlainVariants(Source source, int start, int end) {
        TokenList tokens = source.tokens();
        for (int token = start; token < end; token++) {
            if (tokens.is(token, "=") && !tokens.is(token - 1, ">")) {
                return Skim.isQuiet(source, token, end);
            }
        }
        return true;
    }

    /** Passes {@code pub} and its restriction; false where the parenthesis behind it is another. */
    static boolean passVisibility(Cursor cursor) {
        if (!cursor.eat("pub") || !cursor.is("(")) {
            return true;
        }
        boolean restriction = isRestriction(cursor);
        cursor.skipTree();
        return restriction;
    }

    /** The parenthesis behind the {@code pub} of a tuple field may start its type. */
    public static boolean isRestriction(Cursor cursor) {
        boolean word = cursor.isAhead(1, "crate") || cursor.isAhead(1, "self") || cursor.isAhead(1, "super");
        return cursor.is("(") && (cursor.isAhead(1, "in") || (word && cursor.isAhead(2, ")")));
    }

    /** Passes the words before {@code fn}, {@code impl} and {@code trait}; gives whether there were any. */
    static boolean passQualifiers(Cursor cursor) {
        int before = cursor.at();
        while (isQualifier(cursor)) {
            if (cursor.eat("extern") && cursor.kind() != TokenList.LITERAL) {
                continue;
            }
            cursor.skip();
        }
        return cursor.at() > before;
    }

    private static boolean isQualifier(Cursor cursor) {
        if (cursor.is("extern")) {
            return cursor.isAhead(1, "fn") || (cursor.kindAhead(1) == TokenList.LITERAL && cursor.isAhead(2, "fn"));
        }
        boolean followed = cursor.isAhead(1, "fn")
                || cursor.isAhead(1, "async")
                || cursor.isAhead(1, "unsafe")
                || cursor.isAhead(1, "extern");
        boolean members = cursor.isAhead(1, "impl") || cursor.isAhead(1, "trait");
        return (cursor.is("unsafe") && (followed || members))
                || ((cursor.is("const") || cursor.is("async")) && followed);
    }

    /** Whether generic parameters, if there are any, end: a brace in them is not looked behind. */
    static boolean passGenerics(Cursor cursor) {
        if (!cursor.is("<")) {
            return true;
        }
        cursor.skipAngles();
        return cursor.follows(">");
    }

    static void passToSemicolon(Cursor cursor) {
        while (!cursor.done() && !cursor.is(";") && cursor.kind() != TokenList.CLOSE) {
            cursor.skipTree();
        }
    }
}
