package dev.magistrait.extract.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.outline.Body;
import dev.magistrait.source.LineIndex;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.RustLexer;
import dev.magistrait.syntax.TokenList;
import java.util.BitSet;
import java.util.Optional;

/** The text that facts are read from: a file, or a stretch of one inside a wrapper that gives it a reading. */
public final class Source {

    private final byte[] text;
    private final TokenList tokens;
    private final LineIndex lines;
    private final int shift;
    private final int first;
    private final int last;
    private final boolean deferrable;
    private final BitSet read = new BitSet();

    private Source(byte[] text, LineIndex lines, int shift, int first, int last, boolean deferrable) {
        this(text, RustLexer.lex(text), lines, shift, first, last, deferrable);
    }

    private Source(byte[] text, TokenList tokens, LineIndex lines, int shift, int first, int last, boolean deferrable) {
        this.text = text;
        this.tokens = tokens;
        this.lines = lines;
        this.shift = shift;
        this.first = first;
        this.last = last;
        this.deferrable = deferrable;
    }

    public static Source of(byte[] text) {
        TokenList tokens = RustLexer.lex(text);
        return new Source(text, tokens, tokens.lines(), 0, 0, text.length, true);
    }

    /** Text of its own between a prefix and a suffix that have no place in it. */
    public static Source wrapped(byte[] text, Form form) {
        byte[] whole = form.wrap(text, 0, text.length);
        return new Source(whole, new LineIndex(text), -form.prefix(), 0, text.length, true);
    }

    /** The inside of a body, with its places in the file. */
    public static Source of(Body.Unread body) {
        byte[] text = body.text().getBytes(UTF_8);
        byte[] whole = Form.STATEMENTS.wrap(text, 0, text.length);
        return new Source(whole, new LineIndex(text, body.region()), -Form.STATEMENTS.prefix(), 0, text.length, false);
    }

    /** What stands between two braces. */
    public Body.Unread body(int open, int close) {
        int start = tokens.end(open);
        int end = tokens.start(close);
        return new Body.Unread(text(start, end), region(start, end));
    }

    /** What stands between the braces that a region ends with. */
    public Optional<Body.Unread> bodyOf(Region function) {
        int close = tokens.from(lines.offset(function.endLine(), function.endColumn())) - 1;
        int open = close > 0 && tokens.is(close, "}") ? tokens.partner(close) : -1;
        return open < 0 ? Optional.empty() : Optional.of(body(open, close));
    }

    /** A stretch of this source in a wrapper; its places are those of the stretch. */
    public Source part(int start, int end, Form form) {
        return stretch(form.wrap(text, start, end), start, end, form);
    }

    /** The same for a text that stands for the stretch, byte for byte. */
    public Source part(byte[] instead, int start, int end, Form form) {
        return stretch(form.wrap(instead, 0, instead.length), start, end, form);
    }

    private Source stretch(byte[] whole, int start, int end, Form form) {
        return new Source(whole, lines, place(start) - form.prefix(), place(start), place(end), false);
    }

    /** The first {@code dyn} or {@code impl} at the token or after it; the number of tokens when there is none. */
    public int traitTypeFrom(int token) {
        return tokens.traitTypeFrom(token);
    }

    /** Whether a word between two offsets tells of futures. */
    public boolean tellsOfFutures(int start, int end) {
        return tokens.tellsOfFutures(start, end);
    }

    /** Whether the body that a wrapper makes of the text may be read later: not where it is asked for, or tried for errors. */
    public boolean deferrable() {
        return deferrable;
    }

    /** Whether no wrapper stands around the text. */
    public boolean isFile() {
        return last - first == text.length;
    }

    public byte[] bytes() {
        return text;
    }

    public TokenList tokens() {
        return tokens;
    }

    public String text(int start, int end) {
        return new String(text, start, end - start, UTF_8);
    }

    /** The same without {@code r#} in front. */
    public String nameAt(int start, int end) {
        boolean raw = end - start > 2 && text[start] == 'r' && text[start + 1] == '#';
        return text(raw ? start + 2 : start, end);
    }

    public Region region(int start, int end) {
        return lines.region(place(start), place(end));
    }

    /** The offset in the file. */
    public int place(int offset) {
        return Math.clamp((long) offset + shift, first, last);
    }

    public Region regionOf(int token) {
        return region(tokens.start(token), tokens.end(token));
    }

    /** Notes that a token has gone into a fact, or is none of ours. */
    public void markRead(int from, int to) {
        read.set(from, to);
    }

    public boolean isRead(int token) {
        return read.get(token);
    }

    public Cursor cursor(int startOffset, int endOffset) {
        return new Cursor(this, tokens.from(startOffset), tokens.from(endOffset));
    }
}
