package dev.magistrait.extract.token;

import java.util.Set;

/** The words that items start with, and those that are no names. */
public final class ItemWords {

    private static final Set<String> KEYWORDS = Set.of(
            "as",
            "async",
            "await",
            "break",
            "const",
            "continue",
            "crate",
            "dyn",
            "else",
            "enum",
            "extern",
            "false",
            "fn",
            "for",
            "if",
            "impl",
            "in",
            "let",
            "loop",
            "match",
            "mod",
            "move",
            "mut",
            "pub",
            "ref",
            "return",
            "self",
            "Self",
            "static",
            "struct",
            "super",
            "trait",
            "true",
            "type",
            "unsafe",
            "use",
            "where",
            "while");

    /** What an item can start with that is left to the parser. */
    private static final Set<String> STARTS = Set.of(
            "async",
            "auto",
            "const",
            "default",
            "enum",
            "extern",
            "fn",
            "gen",
            "impl",
            "macro",
            "macro_rules",
            "mod",
            "pub",
            "safe",
            "static",
            "struct",
            "trait",
            "type",
            "union",
            "unsafe",
            "use");

    private ItemWords() {}

    public static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    public static boolean start(String word) {
        return STARTS.contains(word);
    }

    /** Passes a name; false for what may be none: the parser knows of which characters beyond ASCII names are made. */
    public static boolean passName(Cursor cursor) {
        if (!cursor.isName() || !cursor.isAscii()) {
            return false;
        }
        return !isKeyword(cursor.take());
    }
}
