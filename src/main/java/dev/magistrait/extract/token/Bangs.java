package dev.magistrait.extract.token;

import dev.magistrait.syntax.TokenList;
import java.util.Set;

/** Tells the {@code !} of a macro call from one that negates. */
public final class Bangs {

    private static final Set<String> NEVER_MACROS = Set.of(
            "return", "in", "if", "while", "match", "break", "else", "yield", "await", "move", "as", "mut", "box");

    private Bangs() {}

    /** Whether a macro's name stands before the mark, and an opening delimiter behind it. */
    public static boolean isCall(TokenList tokens, int bang) {
        return tokens.kind(bang - 1) == TokenList.NAME
                && tokens.kind(opening(tokens, bang)) == TokenList.OPEN
                && (tokens.startsWith(bang - 1, "r#") || !NEVER_MACROS.contains(tokens.text(bang - 1)));
    }

    /** The token that opens the arguments of a call, or the arms of a definition. */
    public static int opening(TokenList tokens, int bang) {
        boolean definition = tokens.is(bang - 1, "macro_rules") && tokens.kind(bang + 1) == TokenList.NAME;
        return definition ? bang + 2 : bang + 1;
    }
}
