package dev.magistrait.extract;

import dev.magistrait.extract.token.Source;
import dev.magistrait.syntax.TokenList;
import java.util.Arrays;
import java.util.Optional;

/** A text in which tokens are made blank or others of their length. */
final class Patch {

    private final TokenList tokens;
    private final byte[] text;
    private boolean changed;

    Patch(Source source) {
        this.tokens = source.tokens();
        this.text = source.bytes().clone();
    }

    /** Empty where nothing is changed. */
    Optional<byte[]> text() {
        return changed ? Optional.of(text) : Optional.empty();
    }

    void blank(int from, int to) {
        Arrays.fill(text, tokens.start(from), tokens.end(to - 1), (byte) ' ');
        changed = true;
    }

    void write(int token, String word) {
        for (int i = 0; i < word.length(); i++) {
            put(tokens.start(token) + i, word.charAt(i));
        }
    }

    /** Puts a mark directly before a token, where there is room for it. */
    void writeBefore(int token, char mark) {
        int before = tokens.start(token) - 1;
        if (before >= tokens.end(token - 1)) {
            put(before, mark);
        }
    }

    private void put(int offset, char mark) {
        changed |= text[offset] != (byte) mark;
        text[offset] = (byte) mark;
    }
}
