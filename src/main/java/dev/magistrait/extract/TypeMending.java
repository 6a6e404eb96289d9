package dev.magistrait.extract;

import dev.magistrait.extract.part.TypeReader;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.extract.token.Source;
import dev.magistrait.syntax.TokenList;

/** Hides from the parser what it does not know of types and bounds. */
final class TypeMending {

    private final Source source;
    private final TokenList tokens;
    private final Patch patch;

    /** How many angles are open since the outermost {@code ::<}. */
    private int turbofish;

    TypeMending(Source source, Patch patch) {
        this.source = source;
        this.tokens = source.tokens();
        this.patch = patch;
    }

    /** {@code const Trait}, {@code async Fn()}, {@code dyn 'a + Trait}, {@code dyn ?Sized}, {@code where dyn Trait: B}, {@code A<B::<C>>}, {@code where m!(A): B}. */
    void mend(int token) {
        boolean bound = tokens.is(token - 1, ":") || tokens.is(token - 1, "+") || tokens.is(token - 1, "impl");
        if (tokens.is(token, "const") && bound && tokens.kind(token + 1) == TokenList.NAME) {
            patch.blank(token, token + 1);
        } else if (tokens.is(token, "async") && tokens.startsWith(token + 1, "Fn")) {
            patch.blank(token, token + 1);
        } else if (tokens.is(token, "dyn") || tokens.is(token, "impl")) {
            mendTraitType(token);
        } else if (tokens.is(token + 1, "!")) {
            mendSubject(token);
        }
    }

    private void mendTraitType(int token) {
        if (tokens.kind(token + 1) == TokenList.LIFETIME && tokens.is(token + 2, "+")) {
            patch.blank(token + 1, token + 3);
        } else if (tokens.is(token + 1, "?")) {
            patch.blank(token + 1, token + 2);
        } else if (tokens.is(token, "dyn") && isSubject(token)) {
            patch.blank(token, token + 1);
        }
    }

    /** Whether a colon follows the trait object here. */
    private boolean isSubject(int token) {
        Cursor cursor = new Cursor(source, token, tokens.size());
        TypeReader types = new TypeReader(cursor);
        if (!types.isObject() || tokens.is(token - 1, "&")) {
            return false;
        }
        cursor.skip();
        types.bounds();
        return cursor.is(":") && !cursor.isSeparator();
    }

    /** Inside of {@code ::<…>}, where all are types, the grammar knows {@code A<B>} and not {@code A::<B>}. */
    void mendTurbofish(int token) {
        if (tokens.is(token, ";") || tokens.is(token, "{") || tokens.is(token, "}")) {
            turbofish = 0;
        } else if (tokens.is(token, "<") && (turbofish > 0 || tokens.is(token - 1, ":"))) {
            turbofish++;
        } else if (turbofish > 0 && tokens.is(token, ">") && !tokens.is(token - 1, "-")) {
            turbofish--;
        } else if (turbofish > 0 && tokens.is(token, ":") && tokens.is(token + 1, ":") && tokens.is(token + 2, "<")) {
            patch.blank(token, token + 2);
        }
    }

    /** A macro call is no subject of bounds to the grammar, a reference to one is. */
    private void mendSubject(int token) {
        int close = tokens.kind(token + 2) == TokenList.OPEN ? tokens.partner(token + 2) : -1;
        boolean begins = tokens.is(token - 1, "where") || tokens.is(token - 1, ",");
        if (close > token && begins && tokens.is(close + 1, ":")) {
            patch.writeBefore(token, '&');
        }
    }
}
