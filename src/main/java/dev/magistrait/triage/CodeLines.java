package dev.magistrait.triage;

import dev.magistrait.syntax.RustLexer;
import dev.magistrait.syntax.TokenList;
import dev.magistrait.workspace.manifest.ManifestComments;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What of a file decides, line by line: without comments and the blanks between tokens. Documentation stays, since rules read it. */
final class CodeLines {

    private final byte[] text;
    private final ByteArrayOutputStream out;
    private int written;

    private CodeLines(byte[] text) {
        this.text = text;
        this.out = new ByteArrayOutputStream(text.length);
    }

    /** As many lines as the text has. A file that is neither Rust nor TOML is left as it is. */
    static byte[] of(String file, byte[] text) {
        if (file.endsWith(".rs")) {
            return new CodeLines(text).rust();
        }
        return file.endsWith(".toml")
                ? ManifestComments.without(new String(text, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8)
                : text;
    }

    private byte[] rust() {
        TokenList tokens = RustLexer.lex(text);
        int comment = 0;
        for (int token = 0; token < tokens.size(); token++) {
            comment = documentation(tokens, comment, tokens.start(token));
            write(tokens.start(token), tokens.end(token));
        }
        documentation(tokens, comment, text.length);
        breaks(text.length);
        return out.toByteArray();
    }

    /** Writes the documentation before an offset; the first comment behind it. */
    private int documentation(TokenList tokens, int from, int before) {
        int comment = from;
        while (comment < tokens.comments() && tokens.commentStart(comment) < before) {
            if (documents(tokens.commentStart(comment))) {
                write(tokens.commentStart(comment), tokens.commentEnd(comment));
            }
            comment++;
        }
        return comment;
    }

    /** {@code ///}, {@code //!}, {@code /**} and {@code /*!}, and none with one mark more. */
    private boolean documents(int start) {
        int mark = text[start + 1];
        return at(start + 2) == '!' || (at(start + 2) == mark && at(start + 3) != mark && at(start + 3) != '/');
    }

    private int at(int offset) {
        return offset < text.length ? text[offset] : 0;
    }

    private void write(int start, int end) {
        breaks(start);
        out.write(text, start, end - start);
        out.write(' ');
        written = end;
    }

    private void breaks(int end) {
        for (int at = written; at < end; at++) {
            if (text[at] == '\n') {
                out.write('\n');
            }
        }
        written = end;
    }
}
