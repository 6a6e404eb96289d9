package dev.magistrait.extract;

import dev.magistrait.extract.token.Source;
import dev.magistrait.outline.Suppression;
import dev.magistrait.syntax.TokenList;
import java.util.List;

/** Finds comments of the form {@code // magistrait: allow(rule-id, other-id) reason}. */
final class SuppressionReader {

    private SuppressionReader() {}

    static void read(Source source, List<Suppression> into) {
        TokenList tokens = source.tokens();
        for (int c = 0; c < tokens.comments(); c++) {
            int start = tokens.commentStart(c);
            int end = tokens.commentEnd(c);
            if (mayName(source.bytes(), start, end)) {
                into.addAll(read(source, start, end));
            }
        }
    }

    /** Whether {@code magistrait} can follow the slashes or the star, and spaces. */
    private static boolean mayName(byte[] text, int start, int end) {
        int at = start + 2;
        while (at < end && text[at] <= ' ') {
            at++;
        }
        return at < end && text[at] == 'm';
    }

    private static List<Suppression> read(Source source, int start, int whole) {
        byte[] bytes = source.bytes();
        int end = whole;
        while (blank(bytes[end - 1])) {
            end--;
        }
        String text = source.text(start, end);
        String inside = text.endsWith("*/") ? text.substring(2, text.length() - 2) : text.substring(2);
        return Suppression.in(inside, alone(bytes, start, end), source.region(start, end));
    }

    private static boolean alone(byte[] text, int start, int end) {
        int before = start;
        while (before > 0 && text[before - 1] != '\n' && blank(text[before - 1])) {
            before--;
        }
        int after = end;
        while (after < text.length && text[after] != '\n' && blank(text[after])) {
            after++;
        }
        return (before == 0 || text[before - 1] == '\n') && (after == text.length || text[after] == '\n');
    }

    private static boolean blank(byte b) {
        return b >= 0 && b <= ' ';
    }
}
