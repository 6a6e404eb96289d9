package dev.magistrait.syntax;

import java.util.Arrays;
import java.util.Optional;

/** Splits Rust source into tokens. Anything at all has a reading; an unclosed string or comment ends with the text. */
public final class RustLexer {

    private final byte[] text;
    private int at;
    private int size;
    private byte[] kinds;
    private int[] starts;
    private int[] ends;
    private int[] comments = new int[32];
    private int commentSize;

    private RustLexer(byte[] text) {
        this.text = text;
        int guess = text.length / 4 + 16;
        kinds = new byte[guess];
        starts = new int[guess];
        ends = new int[guess];
    }

    /** The tokens of UTF-8 text. */
    public static TokenList lex(byte[] text) {
        return Chosen.NATIVE.map(lexer -> lexer.lex(text)).orElseGet(() -> portable(text));
    }

    /** The native lexer, where there is one. */
    private static final class Chosen {
        static final Optional<NativeLexer> NATIVE = NativeLexer.compiled();
    }

    /** The same on any machine. */
    static TokenList portable(byte[] text) {
        RustLexer lexer = new RustLexer(text);
        lexer.skipPreamble();
        while (lexer.at < text.length) {
            lexer.step();
        }
        int[] partners = Delimiters.partners(text, lexer.size, lexer.kinds, lexer.starts);
        return new TokenList(
                text,
                lexer.size,
                lexer.kinds,
                lexer.starts,
                lexer.ends,
                partners,
                Arrays.copyOf(lexer.comments, lexer.commentSize),
                Delimiters.balance(lexer.size, lexer.kinds, partners),
                Notable.in(text, lexer.size, lexer.kinds, lexer.starts, lexer.ends));
    }

    /** A byte-order mark and a {@code #!} line that is no attribute. */
    private void skipPreamble() {
        if (at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF) {
            at = 3;
        }
        if (at(at) == '#' && at(at + 1) == '!' && at(at + 2) != '[') {
            skipLine();
        }
    }

    private void step() {
        int c = at(at);
        if (c <= ' ') {
            at++;
        } else if (c == '/' && (at(at + 1) == '/' || at(at + 1) == '*')) {
            comment();
        } else if (startsName(c)) {
            word();
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (c == '"') {
            string(at, at + 1);
        } else if (c == '\'') {
            quote(at);
        } else {
            mark(c);
        }
    }

    private void mark(int c) {
        int kind = switch (c) {
            case '(', '[', '{' -> TokenList.OPEN;
            case ')', ']', '}' -> TokenList.CLOSE;
            default -> TokenList.MARK;
        };
        add(kind, at, at + 1);
    }

    private void comment() {
        int start = at;
        if (at(at + 1) == '/') {
            skipLine();
        } else {
            skipBlockComment();
        }
        if (commentSize + 2 > comments.length) {
            comments = Arrays.copyOf(comments, commentSize * 2);
        }
        comments[commentSize++] = start;
        comments[commentSize++] = at;
    }

    private void skipLine() {
        while (at < text.length && text[at] != '\n') {
            at++;
        }
    }

    private void skipBlockComment() {
        int open = 0;
        do {
            if (at(at) == '/' && at(at + 1) == '*') {
                open++;
                at += 2;
            } else if (at(at) == '*' && at(at + 1) == '/') {
                open--;
                at += 2;
            } else {
                at++;
            }
        } while (open > 0 && at < text.length);
        at = Math.min(at, text.length);
    }

    private void word() {
        int start = at;
        int end = endOfName(at);
        if (end - start <= 2 && startsLiteral(start, end)) {
            return;
        }
        add(TokenList.NAME, start, end);
    }

    /** Reads {@code r"…"}, {@code br#"…"#}, {@code b"…"}, {@code b'…'}, {@code c"…"} and {@code r#name}. */
    private boolean startsLiteral(int start, int end) {
        int last = at(end - 1);
        int next = at(end);
        boolean raw = last == 'r' && (end - start == 1 || at(start) == 'b' || at(start) == 'c');
        if (raw && (next == '"' || next == '#')) {
            return rawString(start, end) || rawName(start, end);
        }
        if (end - start == 1 && (last == 'b' || last == 'c') && next == '"') {
            string(start, end + 1);
            return true;
        }
        if (end - start == 1 && last == 'b' && next == '\'') {
            character(start, end + 1);
            return true;
        }
        return false;
    }

    private boolean rawString(int start, int from) {
        int open = from;
        while (at(open) == '#') {
            open++;
        }
        if (at(open) != '"') {
            return false;
        }
        int hashes = open - from;
        int end = open + 1;
        while (end < text.length && !closesRaw(end, hashes)) {
            end++;
        }
        add(TokenList.LITERAL, start, Math.min(end + 1 + hashes, text.length));
        return true;
    }

    private boolean closesRaw(int quote, int hashes) {
        if (text[quote] != '"') {
            return false;
        }
        for (int i = 1; i <= hashes; i++) {
            if (at(quote + i) != '#') {
                return false;
            }
        }
        return true;
    }

    private boolean rawName(int start, int hash) {
        if (at(start) != 'r' || hash != start + 1 || !startsName(at(hash + 1))) {
            return false;
        }
        add(TokenList.NAME, start, endOfName(hash + 1));
        return true;
    }

    private void string(int start, int from) {
        int end = from;
        while (end < text.length && text[end] != '"') {
            end += text[end] == '\\' ? 2 : 1;
        }
        add(TokenList.LITERAL, start, Math.min(end + 1, text.length));
    }

    private void quote(int start) {
        int next = start + 1;
        if (at(next) == '\\' || (at(next + lengthOfCharacter(at(next))) == '\'' && at(next) != '\'')) {
            character(start, next);
        } else if (startsName(at(next))) {
            boolean raw = at(next) == 'r' && at(next + 1) == '#' && startsName(at(next + 2));
            add(TokenList.LIFETIME, start, endOfName(raw ? next + 2 : next));
        } else {
            add(TokenList.MARK, start, next);
        }
    }

    private void character(int start, int from) {
        int end = from;
        while (end < text.length && text[end] != '\'' && text[end] != '\n') {
            end += text[end] == '\\' ? 2 : 1;
        }
        add(TokenList.LITERAL, start, Math.min(end + 1, text.length));
    }

    private void number() {
        int end = at;
        while (continuesName(at(end)) || (at(end) == '.' && at(end + 1) >= '0' && at(end + 1) <= '9')) {
            end++;
        }
        add(TokenList.LITERAL, at, end);
    }

    private void add(int kind, int start, int end) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        kinds[size] = (byte) kind;
        starts[size] = start;
        ends[size++] = end;
        at = end;
    }

    private int endOfName(int from) {
        int end = from;
        while (continuesName(at(end))) {
            end++;
        }
        return end;
    }

    /** The byte there, 0 behind the text. */
    private int at(int offset) {
        return offset < text.length ? text[offset] & 0xFF : 0;
    }

    private static boolean startsName(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean continuesName(int c) {
        return startsName(c) || (c >= '0' && c <= '9');
    }

    private static int lengthOfCharacter(int first) {
        return first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }
}
