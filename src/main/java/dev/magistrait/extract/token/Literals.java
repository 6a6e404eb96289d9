package dev.magistrait.extract.token;

/** The text of string literals. */
public final class Literals {

    private Literals() {}

    /** What stands between the quotes, escapes as they are written; the text itself when it is no string. */
    public static String content(String literal) {
        int open = literal.indexOf('"');
        int close = literal.lastIndexOf('"');
        return open >= 0 && close > open ? literal.substring(open + 1, close) : literal;
    }
}
