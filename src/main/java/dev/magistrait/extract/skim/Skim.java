package dev.magistrait.extract.skim;

import dev.magistrait.extract.token.Form;
import dev.magistrait.extract.token.Source;
import dev.magistrait.syntax.TokenList;

/** What the parser may pass over, besides the arguments of macros. */
public enum Skim {
    NOTHING,
    /** What is read from tokens. */
    HEADS,
    /**
     * Also function bodies in which no word can make a fact, or none but an expression. In editions where a bare name can be a trait
     * object, any word can.
     */
    BODIES;

    /** Whether nothing but its expressions can count in the body that opens there, of the function whose keyword is given. */
    boolean leavesOutBody(Source source, int fn, int open) {
        TokenList tokens = source.tokens();
        int close = tokens.is(open, "{") ? tokens.partner(open) : -1;
        boolean asked = tokens.is(fn + 1, Form.NAME) && !source.deferrable();
        return close >= 0 && !asked && leavesOut(source, open, close);
    }

    /** Whether nothing but its expressions can count among tokens. */
    boolean leavesOut(Source source, int start, int end) {
        return this == BODIES && Quiet.is(source, start, end);
    }
}
