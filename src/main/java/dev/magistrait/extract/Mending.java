package dev.magistrait.extract;

import dev.magistrait.extract.part.AttributeReader;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.extract.token.Shape;
import dev.magistrait.extract.token.Source;
import dev.magistrait.syntax.SyntaxTree;
import dev.magistrait.syntax.TokenList;
import java.util.Optional;
import java.util.Set;

/**
 * Hides from the parser what tree-sitter-rust 0.24 has no rule for, so that it finds the structure around it: a word is made blank or
 * another of its length, and no token moves. Types, headers and attributes are read from the tokens, which stay as they are written.
 */
final class Mending {

    /** The grammar's, which has them as keywords. */
    private static final Set<String> PRIMITIVES = Set.of(
            "u8", "i8", "u16", "i16", "u32", "i32", "u64", "i64", "u128", "i128", "isize", "usize", "f32", "f64",
            "bool", "str", "char");

    private final Source source;
    private final TokenList tokens;
    private final Patch patch;
    private final TypeMending types;

    private Mending(Source source) {
        this.source = source;
        this.tokens = source.tokens();
        this.patch = new Patch(source);
        this.types = new TypeMending(source, patch);
    }

    /** The text to parse instead; empty where nothing in it is known to be beyond the grammar. */
    static Optional<byte[]> of(Source source, SyntaxTree faulty) {
        Mending mending = new Mending(source);
        for (int token = 0; token < mending.tokens.size(); token++) {
            mending.mend(token);
        }
        mending.hideAttributes(faulty);
        return mending.patch.text();
    }

    private void mend(int token) {
        types.mendTurbofish(token);
        if (tokens.kind(token) == TokenList.NAME) {
            mendItem(token);
            mendTraitAlias(token);
            types.mend(token);
            mendPrimitive(token);
            mendExpression(token);
            hideMacro(token);
        } else if (tokens.is(token, "<") && tokens.is(token + 1, ">") && followsItemName(token)) {
            patch.blank(token, token + 2);
        } else if (tokens.is(token, "~") && tokens.is(token + 1, "const")) {
            patch.blank(token, token + 2);
        } else if (tokens.is(token, "[") && tokens.is(token + 1, "const") && tokens.is(token + 2, "]")) {
            patch.blank(token, token + 3);
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
            patch.blank(token, token + 1);
        } else if ((tokens.is(token, "const") || tokens.is(token, "auto")) && beforeTrait) {
            patch.blank(token, token + 1);
        } else if (tokens.is(token, "default") && (tokens.is(token + 1, "impl") || tokens.is(token + 1, "unsafe"))) {
            patch.blank(token, token + 1);
        }
    }

    private void mendUnsafe(int token, boolean beforeTrait) {
        int behind = tokens.kind(token + 2) == TokenList.LITERAL ? token + 3 : token + 2;
        if (tokens.is(token + 1, "extern") && tokens.is(behind, "{")) {
            patch.blank(token, token + 1);
        } else if (tokens.is(token + 1, "auto") && !beforeTrait) {
            patch.blank(token, token + 2);
        } else if (tokens.is(token - 1, "[") && tokens.is(token + 1, "(")) {
            patch.write(token, "unsaf_");
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
            patch.blank(equals, cursor.at());
            patch.write(equals, "{");
            patch.write(cursor.at(), "}");
        }
    }

    /** A primitive type's name before {@code !(…)} or {@code @}, where it is that of a macro or of a variable. */
    private void mendPrimitive(int token) {
        boolean call = tokens.is(token + 1, "!") && tokens.kind(token + 2) == TokenList.OPEN;
        if ((call || tokens.is(token + 1, "@")) && PRIMITIVES.contains(tokens.text(token))) {
            patch.write(token, "_");
        }
    }

    /** A variable called {@code raw}, {@code box} patterns, {@code become}, {@code for await}, {@code for<'a> |x|}. */
    private void mendExpression(int token) {
        if (tokens.is(token, "raw") && tokens.is(token - 1, "&")) {
            boolean keyword = tokens.is(token + 1, "const") || tokens.is(token + 1, "mut");
            patch.write(token, keyword ? "raw" : "r_w");
        } else if (tokens.is(token, "box") && (tokens.kind(token + 1) == TokenList.NAME || tokens.is(token + 1, "("))) {
            patch.blank(token, token + 1);
        } else if (tokens.is(token, "become")) {
            patch.write(token, "return");
        } else if (tokens.is(token, "await") && tokens.is(token - 1, "for")) {
            patch.blank(token, token + 1);
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
            patch.blank(tokens.is(token - 1, "pub") ? token - 1 : token, close + 1);
            source.markRead(token, close + 1);
        }
    }

    private void mendBinder(int token) {
        Cursor cursor = new Cursor(source, token + 1, tokens.size());
        cursor.skipAngles();
        if (cursor.is("|") || cursor.is("move") || cursor.is("async")) {
            patch.blank(token, cursor.at());
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
                patch.blank(token, close + 1);
            }
        }
    }

    private boolean standsBeforeItem(int attribute) {
        Cursor cursor = new Cursor(source, attribute, tokens.size());
        AttributeReader.pass(cursor);
        return Shape.startsItem(cursor);
    }
}
