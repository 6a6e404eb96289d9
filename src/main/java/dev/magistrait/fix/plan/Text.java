package dev.magistrait.fix.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.fix.Edit;
import dev.magistrait.source.LineIndex;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.syntax.RustLexer;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** A file, its tokens and what stands around each, and edits of it by byte offsets. */
final class Text {

    /** No token. */
    static final int NONE = -1;

    private final String file;
    private final byte[] bytes;
    private final List<Lexed> lexed = new ArrayList<>(1);

    /** What is known only once the tokens are asked for, as they are of few files. */
    private static final class Lexed {
        private final TokenList tokens;
        private final LineIndex lines;
        private final int[] around;

        Lexed(byte[] bytes) {
            tokens = RustLexer.lex(bytes);
            lines = tokens.lines();
            around = around(tokens);
        }
    }

    Text(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    private Lexed lexed() {
        if (lexed.isEmpty()) {
            lexed.add(new Lexed(bytes));
        }
        return lexed.getFirst();
    }

    private static int[] around(TokenList tokens) {
        int[] around = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int token = 0; token < around.length; token++) {
            if (tokens.kind(token) == TokenList.CLOSE && !open.isEmpty()) {
                open.pop();
            }
            around[token] = open.isEmpty() ? NONE : open.peek();
            if (tokens.kind(token) == TokenList.OPEN && tokens.partner(token) >= 0) {
                open.push(token);
            }
        }
        return around;
    }

    String file() {
        return file;
    }

    byte[] bytes() {
        return bytes;
    }

    TokenList tokens() {
        return lexed().tokens;
    }

    /** The delimiter that opens around a token, or {@link #NONE}. */
    int around(int token) {
        return lexed().around[token];
    }

    /** The first token of a region. */
    int token(Region region) {
        return tokens().from(lexed().lines.offset(region.line(), region.column()));
    }

    int offset(int line, int column) {
        return lexed().lines.offset(line, column);
    }

    String text(int start, int end) {
        return new String(bytes, start, end - start, UTF_8);
    }

    /** The text from one token to another, both included. */
    String between(int first, int last) {
        return first > last ? "" : text(tokens().start(first), tokens().end(last));
    }

    Span span(int start, int end) {
        return new Span(file, lexed().lines.region(start, end));
    }

    Edit replace(int start, int end, String with) {
        return new Edit(span(start, end), with);
    }

    Edit insert(int at, String more) {
        return replace(at, at, more);
    }

    /** The name of the macro in whose call or rules a token stands, other than some; empty where it stands in none. */
    String macroAround(int token, Set<String> but) {
        for (int open = around(token); open != NONE; open = around(open)) {
            boolean called = tokens().is(open - 1, "!");
            boolean named = tokens().is(open - 2, "!") && tokens().kind(open - 1) == TokenList.NAME;
            String name = called ? name(open - 2) : named ? name(open - 1) : "";
            if (!name.isEmpty() && !but.contains(name)) {
                return name;
            }
        }
        return "";
    }

    private String name(int token) {
        return tokens().kind(token) == TokenList.NAME ? tokens().text(token) : "a macro";
    }

    /** Takes out a stretch that has its lines to itself together with them, and with the blanks before or behind it where it has not. */
    Edit remove(int start, int end) {
        int before = start;
        while (before > 0 && blank(bytes[before - 1])) {
            before--;
        }
        int after = end;
        while (after < bytes.length && (blank(bytes[after]) || bytes[after] == '\r')) {
            after++;
        }
        boolean first = before == 0 || bytes[before - 1] == '\n' || startsBehindMark(before);
        boolean last = after == bytes.length || bytes[after] == '\n';
        if (first && last) {
            return replace(before, Math.min(after + 1, bytes.length), "");
        }
        return first || !last ? replace(start, after, "") : replace(before, end, "");
    }

    /** Takes out a word with the blanks behind it. */
    Edit removeWord(int token) {
        int end = tokens().end(token);
        while (end < bytes.length && blank(bytes[end])) {
            end++;
        }
        return replace(tokens().start(token), end, "");
    }

    private boolean startsBehindMark(int at) {
        return at == 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** The blanks that the line of an offset starts with. */
    String indentation(int at) {
        int start = lineStart(at);
        int end = start;
        while (end < bytes.length && blank(bytes[end])) {
            end++;
        }
        return text(start, Math.min(end, at));
    }

    private int lineStart(int at) {
        int start = at;
        while (start > 0 && bytes[start - 1] != '\n' && !startsBehindMark(start)) {
            start--;
        }
        return start;
    }

    /** Whether a token is broken over several lines, so that its lines cannot be moved. */
    boolean hasLongToken(int first, int last) {
        for (int token = first; token <= last; token++) {
            if (text(tokens().start(token), tokens().end(token)).indexOf('\n') >= 0) {
                return true;
            }
        }
        int from = tokens().commentFrom(tokens().start(first));
        for (int c = from; c < tokens().comments() && tokens().commentStart(c) < tokens().end(last); c++) {
            if (text(tokens().commentStart(c), tokens().commentEnd(c)).indexOf('\n') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The comments between two offsets; one that goes to the end of its line takes that along. */
    List<String> comments(int start, int end) {
        List<String> found = new ArrayList<>();
        for (int c = tokens().commentFrom(start); c < tokens().comments() && tokens().commentStart(c) < end; c++) {
            String comment =
                    text(tokens().commentStart(c), tokens().commentEnd(c)).stripTrailing();
            found.add(comment.startsWith("//") ? comment + "\n" : comment);
        }
        return found;
    }

    /** Whether a program wrote the file, as it says itself. */
    boolean generated() {
        int first = tokens().start(0);
        for (int c = 0; c < tokens().comments() && tokens().commentStart(c) < first; c++) {
            if (text(tokens().commentStart(c), tokens().commentEnd(c)).contains("@generated")) {
                return true;
            }
        }
        return false;
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\t';
    }
}
