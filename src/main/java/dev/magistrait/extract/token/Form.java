package dev.magistrait.extract.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** What a stretch of tokens may be read as, by the words around it that make it a file. */
public enum Form {
    FILE("", ""),
    ITEMS("", "\n;"),
    TRAIT_ITEMS("trait _{", "\n}"),
    IMPL_ITEMS("impl _{", "\n}"),
    LIST("fn _(){[", "\n]}"),
    STATEMENTS("fn _(){", "\n}"),
    TYPE("type _=", "\n;");

    /** What a wrapper is called; no function of a file can be. */
    public static final String NAME = "_";

    private final String before;
    private final String after;

    Form(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** How many bytes stand before the text. */
    int prefix() {
        return before.length();
    }

    byte[] wrap(byte[] text, int start, int end) {
        int length = end - start;
        byte[] whole = new byte[before.length() + length + after.length()];
        System.arraycopy(before.getBytes(US_ASCII), 0, whole, 0, before.length());
        System.arraycopy(text, start, whole, before.length(), length);
        System.arraycopy(after.getBytes(US_ASCII), 0, whole, before.length() + length, after.length());
        return whole;
    }
}
