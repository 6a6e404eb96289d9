package dev.magistrait.workspace;

import dev.magistrait.source.Region;

/** The characters of a TOML file and a position among them. Once it gives up it is at the end, so that loops over it stop. */
final class PlainText {

    /** What {@link #peek} says at the end; no character of a file that is read here. */
    private static final char END = '\0';

    private final String text;
    private int position;
    private int line = 1;
    private int lineStart;
    private boolean sure = true;

    PlainText(String text) {
        this.text = text;
        if (text.chars().anyMatch(c -> (c < ' ' && c != '\t' && c != '\n') || c == 0x7F)) {
            giveUp();
        }
    }

    boolean sure() {
        return sure;
    }

    void giveUp() {
        sure = false;
        position = text.length();
    }

    int position() {
        return position;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    char peek() {
        return atEnd() ? END : text.charAt(position);
    }

    boolean at(char c) {
        return peek() == c;
    }

    boolean take(char c) {
        if (!at(c)) {
            return false;
        }
        position++;
        return true;
    }

    void expect(char c) {
        if (!take(c)) {
            giveUp();
        }
    }

    void skipBlanks() {
        while (at(' ') || at('\t')) {
            position++;
        }
    }

    /** Skips blanks, comments and the ends of lines. */
    void skipLines() {
        skipBlanks();
        while (at('#') || at('\n')) {
            endLine();
            skipBlanks();
        }
    }

    /** Moves to the next line, with nothing but blanks and a comment before it. */
    void endLine() {
        skipBlanks();
        if (at('#')) {
            int end = text.indexOf('\n', position);
            position = end < 0 ? text.length() : end;
        }
        if (take('\n')) {
            line++;
            lineStart = position;
        } else if (!atEnd()) {
            giveUp();
        }
    }

    /** The letters, digits, hyphens and underscores that come; at least one. */
    String bareKey() {
        int start = position;
        while (isBare(peek())) {
            position++;
        }
        String key = text.substring(start, position);
        if (key.isEmpty()) {
            giveUp();
        }
        return key;
    }

    /** A string in single or triple quotes. */
    String anyString() {
        String fence = String.valueOf(peek()).repeat(3);
        return text.startsWith(fence, position) ? lines(fence) : string();
    }

    /** A string of several lines, without escapes and without quotes at its end. */
    private String lines(String fence) {
        int start = position + fence.length();
        int end = text.indexOf(fence, start);
        if (end < 0
                || text.startsWith(fence.substring(2), end + 3)
                || text.substring(start, end).indexOf('\\') >= 0) {
            giveUp();
            return "";
        }
        String lines = text.substring(start, end);
        position = end + fence.length();
        line += (int) lines.chars().filter(c -> c == '\n').count();
        lineStart = text.lastIndexOf('\n', position) + 1;
        return lines.startsWith("\n") ? lines.substring(1) : lines;
    }

    /** A string in quotes, on one line. */
    String string() {
        char quote = peek();
        StringBuilder string = new StringBuilder();
        position++;
        while (!at(quote) && !at('\n') && !atEnd()) {
            char c = text.charAt(position++);
            string.append(c == '\\' && quote == '"' ? escaped() : c);
        }
        expect(quote);
        return string.toString();
    }

    private char escaped() {
        char c = peek();
        position++;
        return switch (c) {
            case '"', '\\' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            default -> {
                giveUp();
                yield c;
            }
        };
    }

    /** The region between two positions on the current line. */
    Region region(int from, int to) {
        if (from < lineStart) {
            giveUp();
        }
        if (!sure) {
            return Region.START;
        }
        int column = text.codePointCount(lineStart, from) + 1;
        return new Region(line, column, line, column + text.codePointCount(from, to));
    }

    private static boolean isBare(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
