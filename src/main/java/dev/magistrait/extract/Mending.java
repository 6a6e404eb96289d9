package dev.magistrait.extract;

import dev.magistrait.extract.part.TypeReader;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.extract.token.Shape;
import dev.magistrait.extract.token.Source;
import dev.magistrait.syntax.SyntaxTree;
import dev.magistrait.syntax.TokenList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Hides from the parser what tree-sitter-rust 0.24 has no rule for, so that it finds the structure around it: a word is made blank or
 * another of its length, and no token moves. Types, headers and attributes are read from the tokens, which stay as they are written.
 */
final class Mending {

    private static final Set<String> PRIMITIVES = Set.of(
            "bool", "char", "str", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128",
            "usize", "f32", "f64");

    private final Source source;
    private final TokenList tokens;
    private final byte[] text;
    private boolean changed;

    private Mending(Source source) {
        this.source = source;
        this.tokens = source.tokens();
        this.text = source.bytes().clone();
    }

    /** The text to parse instead; empty where nothing in it is known to be beyond the grammar. */
    static Optional<byte[]> of(Source source, SyntaxTree faulty) {
        Mending mending = new Mending(source);
        for (int token = 0; token < mending.tokens.size(); token++) {
            mending.mend(token);
        }
        mending.hideAttributes(faulty);
        return mending.changed ? Optional.of(mending.text) : Optional.empty();
    }

    private void mend(int token) {
        if (tokens.kind(token) == TokenList.NAME) {
            mendItem(token);
            mendTraitAlias(token);
            mendType(token);
            mendExpression(token);
            hideMacro(token);
            mendPrimitive(token);
            mendTypeMacro(token);
        } else if (tokens.is(token, "<") && tokens.is(token + 1, ">") && followsItemName(token)) {
            blank(token, token + 2);
        } else if (tokens.is(token, "~") && tokens.is(token + 1, "const")) {
            blank(token, token + 2);
        } else if (tokens.is(token, "[") && tokens.is(token + 1, "const") && tokens.is(token + 2, "]")) {
            blank(token, token + 3);
        }
    }

    /** Whether generic parameters belong here, which macros sometimes write without any: {@code impl<> A {}}. */
    private boolean followsItemName(int token) {
        return tokens.is(token - 1, "impl")
                || tokens.is(token - 2, "fn")
                || tokens.is(token - 2, "struct")
                || tokens.is(token - 2, "enum")
                || tokens.is(token - 2, "trait")
                || tokens.is(token - 2, "type");
    }

    /** {@code unsafe extern}, {@code safe fn}, {@code const trait}, {@code auto trait}, {@code default impl}, {@code #[unsafe(…)]}. */
    private void mendItem(int token) {
        boolean beforeTrait =
                tokens.is(token + 1, "trait") || (tokens.is(token + 1, "unsafe") && tokens.is(token + 2, "trait"));
        if (tokens.is(token, "unsafe")) {
            mendUnsafe(token, beforeTrait);
        } else if (tokens.is(token, "safe") && (tokens.is(token + 1, "fn") || tokens.is(token + 1, "static"))) {
            blank(token, token + 1);
        } else if ((tokens.is(token, "const") || tokens.is(token, "auto")) && beforeTrait) {
            blank(token, token + 1);
        } else if (tokens.is(token, "default") && (tokens.is(token + 1, "impl") || tokens.is(token + 1, "unsafe"))) {
            blank(token, token + 1);
        }
    }

    private void mendUnsafe(int token, boolean beforeTrait) {
        int behind = tokens.kind(token + 2) == TokenList.LITERAL ? token + 3 : token + 2;
        if (tokens.is(token + 1, "extern") && tokens.is(behind, "{")) {
            blank(token, token + 1);
        } else if (tokens.is(token + 1, "auto") && !beforeTrait) {
            blank(token, token + 2);
        } else if (tokens.is(token - 1, "[") && tokens.is(token + 1, "(")) {
            write(token, "unsaf_");
        }
    }

    /** {@code trait Name = A + B;} becomes a trait without members, whose braces stand for the equals sign and the semicolon. */
    private void mendTraitAlias(int token) {
        if (!tokens.is(token, "trait") || tokens.kind(token + 1) != TokenList.NAME) {
            return;
        }
        Cursor cursor = new Cursor(source, token + 2, tokens.size());
        if (cursor.is("<")) {
            cursor.skipAngles();
        }
        int equals = cursor.at();
        if (!cursor.is("=")) {
            return;
        }
        while (!cursor.done() && !cursor.is(";")) {
            cursor.skipTree();
        }
        if (!cursor.done()) {
            blank(equals, cursor.at());
            write(equals, "{");
            write(cursor.at(), "}");
        }
    }

    /** {@code const Trait}, {@code async Fn()}, {@code dyn 'a + Trait}, {@code dyn ?Sized}, {@code where dyn Trait: B}. */
    private void mendType(int token) {
        boolean bound = tokens.is(token - 1, ":") || tokens.is(token - 1, "+") || tokens.is(token - 1, "impl");
        if (tokens.is(token, "const") && bound && tokens.kind(token + 1) == TokenList.NAME) {
            blank(token, token + 1);
        } else if (tokens.is(token, "async") && tokens.startsWith(token + 1, "Fn")) {
            blank(token, token + 1);
        } else if (tokens.is(token, "dyn") || tokens.is(token, "impl")) {
            mendTraitType(token);
        }
    }

    private void mendTraitType(int token) {
        if (tokens.kind(token + 1) == TokenList.LIFETIME && tokens.is(token + 2, "+")) {
            blank(token + 1, token + 3);
        } else if (tokens.is(token + 1, "?")) {
            blank(token + 1, token + 2);
        } else if (tokens.is(token, "dyn") && isSubject(token)) {
            blank(token, token + 1);
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

    /** A variable called {@code raw}, {@code box} patterns, {@code become}, {@code for await}, {@code for<'a> |x|}. */
    private void mendExpression(int token) {
        if (tokens.is(token, "raw") && tokens.is(token - 1, "&")) {
            boolean keyword = tokens.is(token + 1, "const") || tokens.is(token + 1, "mut");
            write(token, keyword ? "raw" : "r_w");
        } else if (tokens.is(token, "box") && (tokens.kind(token + 1) == TokenList.NAME || tokens.is(token + 1, "("))) {
            blank(token, token + 1);
        } else if (tokens.is(token, "become")) {
            write(token, "return");
        } else if (tokens.is(token, "await") && tokens.is(token - 1, "for")) {
            blank(token, token + 1);
        } else if (tokens.is(token, "for") && tokens.is(token + 1, "<")) {
            mendBinder(token);
        }
    }

    /** {@code macro name($x:ident) { … }}, which stands for nothing where it stands. */
    private void hideMacro(int token) {
        if (!tokens.is(token, "macro") || tokens.kind(token + 1) != TokenList.NAME) {
            return;
        }
        int open = tokens.is(token + 2, "(") ? tokens.partner(token + 2) + 1 : token + 2;
        int close = open > token && tokens.is(open, "{") ? tokens.partner(open) : -1;
        if (close > open) {
            blank(tokens.is(token - 1, "pub") ? token - 1 : token, close + 1);
            source.markRead(token, close + 1);
        }
    }

    /** The grammar takes the name of a primitive type for nothing else: {@code str!(x)}, {@code bool @ true}. */
    private void mendPrimitive(int token) {
        if ((tokens.is(token + 1, "@") || isCall(token)) && PRIMITIVES.contains(tokens.text(token))) {
            write(token, "_");
        }
    }

    /** {@code where List![A, B]: Bound} */
    private void mendTypeMacro(int token) {
        if (isCall(token)) {
            int close = tokens.partner(token + 2);
            if (close > token && tokens.is(close + 1, ":") && !tokens.is(close + 2, ":")) {
                blank(token + 1, close + 1);
            }
        }
    }

    private boolean isCall(int token) {
        return tokens.is(token + 1, "!") && tokens.kind(token + 2) == TokenList.OPEN;
    }

    private void mendBinder(int token) {
        Cursor cursor = new Cursor(source, token + 1, tokens.size());
        cursor.skipAngles();
        if (cursor.is("|") || cursor.is("move") || cursor.is("async")) {
            blank(token, cursor.at());
        }
    }

    /** The grammar has attributes in fewer places than Rust. */
    private void hideAttributes(SyntaxTree faulty) {
        for (int node = 0; node < faulty.size(); node++) {
            if (faulty.error(node)) {
                hideAttributes(tokens.from(faulty.start(node)), tokens.from(faulty.end(node)) + 1);
                node = faulty.subtreeEnd(node) - 1;
            }
        }
    }

    private void hideAttributes(int from, int to) {
        for (int token = from; token < Math.min(to, tokens.size()); token++) {
            int close = tokens.is(token, "#") && tokens.is(token + 1, "[") ? tokens.partner(token + 1) : -1;
            if (close > token && !standsBeforeItem(token)) {
                blank(token, close + 1);
            }
        }
    }

    private boolean standsBeforeItem(int attribute) {
        Cursor cursor = new Cursor(source, attribute, tokens.size());
        new HeaderReader(cursor).passAttributes();
        return Shape.startsItem(cursor);
    }

    private void blank(int from, int to) {
        Arrays.fill(text, tokens.start(from), tokens.end(to - 1), (byte) ' ');
        changed = true;
    }

    private void write(int token, String word) {
        for (int i = 0; i < word.length(); i++) {
            byte letter = (byte) word.charAt(i);
            changed |= text[tokens.start(token) + i] != letter;
            text[tokens.start(token) + i] = letter;
        }
    }
}
