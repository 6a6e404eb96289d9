package dev.magistrait.extract.skim;

import dev.magistrait.extract.token.Cursor;
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
