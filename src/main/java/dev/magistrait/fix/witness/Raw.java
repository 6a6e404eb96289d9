package dev.magistrait.fix.witness;

import java.util.Set;

/** Names that are keywords. */
final class Raw {

    private static final Set<String> KEYWORDS = Set.of(
            "abstract",
            "as",
            "async",
            "await",
            "become",
            "box",
            "break",
            "const",
            "continue",
            "do",
            "dyn",
            "else",
            "enum",
            "extern",
            "false",
            "final",
            "fn",
            "for",
            "gen",
            "if",
            "impl",
            "in",
            "let",
            "loop",
            "macro",
            "match",
            "mod",
            "move",
            "mut",
            "override",
            "priv",
            "pub",
            "ref",
            "return",
            "static",
            "struct",
            "trait",
            "true",
            "try",
            "type",
            "typeof",
            "unsafe",
            "unsized",
            "use",
            "virtual",
            "where",
            "while",
            "yield");

    private Raw() {}

    /** A name as code writes it. */
    static String name(String name) {
        return KEYWORDS.contains(name) ? "r#" + name : name;
    }

    /** The name without what makes it raw. */
    static String bare(String name) {
        return name.startsWith("r#") ? name.substring(2) : name;
    }
}
