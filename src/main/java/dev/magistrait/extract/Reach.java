package dev.magistrait.extract;

import dev.magistrait.syntax.TokenList;
import java.util.Arrays;
import java.util.Set;

/** The parts of a source that the parser reads: all but the arguments of macros, which are read one by one. */
final class Reach {

    private static final Set<String> NEVER_MACROS = Set.of(
            "return", "in", "if", "while", "match", "break", "else", "yield", "await", "move", "as", "mut", "box");

    private int[] included = new int[32];
    private int size;
    private int from;

    private Reach() {}

    /** Start and end offsets in turn. */
    static int[] of(Source source, Skim skim) {
        Reach reach = new Reach();
        TokenList tokens = source.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "!") && tokens.kind(i - 1) == TokenList.NAME && !isOperand(tokens, i)) {
                boolean definition = tokens.is(i - 1, "macro_rules") && tokens.kind(i + 1) == TokenList.NAME;
                i = reach.leaveOut(tokens, definition ? i + 2 : i + 1, i);
            } else if (tokens.is(i, "fn")) {
                i = reach.leaveOut(tokens, skim.body(source, i), i);
            }
        }
        return reach.end(source.bytes().length);
    }

    /** Whether the {@code !} negates what follows. */
    static boolean isOperand(TokenList tokens, int bang) {
        return NEVER_MACROS.contains(tokens.text(bang - 1));
    }

    private int leaveOut(TokenList tokens, int open, int otherwise) {
        int close = tokens.kind(open) == TokenList.OPEN ? tokens.partner(open) : -1;
        if (close <= open + 1) {
            return otherwise;
        }
        if (size + 4 > included.length) {
            included = Arrays.copyOf(included, 2 * size);
        }
        included[size++] = from;
        included[size++] = tokens.end(open);
        from = tokens.start(close);
        return close;
    }

    private int[] end(int length) {
        if (size == 0) {
            return new int[0];
        }
        included[size++] = from;
        included[size++] = length;
        return Arrays.copyOf(included, size);
    }
}
