package dev.magistrait.extract;

import dev.magistrait.outline.Suppression;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;

/** Reads comments of the form {@code // magistrait: allow(rule-id, other-id) reason}. */
final class SuppressionReader {

    private static final String NAME = "magistrait:";
    private static final String VERB = "allow";

    private SuppressionReader() {}

    static void read(Source source, List<Suppression> into) {
        TokenList tokens = source.tokens();
        for (int c = 0; c < tokens.comments(); c++) {
            int start = tokens.commentStart(c);
            int end = tokens.commentEnd(c);
            if (mayName(source.bytes(), start, end)) {
                read(source, start, end, into);
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

    private static void read(Source source, int start, int end, List<Suppression> into) {
        String text = source.text(start, end);
        String inside = (text.endsWith("*/") ? text.substring(2, text.length() - 2) : text.substring(2)).strip();
        if (!inside.startsWith(NAME)) {
            return;
        }
        String rest = inside.substring(NAME.length()).strip();
        int open = rest.indexOf('(');
        int close = rest.indexOf(')');
        if (rest.startsWith(VERB)
                && open >= 0
                && close > open
                && rest.substring(VERB.length(), open).isBlank()) {
            List<String> rules = rules(rest.substring(open + 1, close));
            String reason = rest.substring(close + 1).strip();
            into.add(new Suppression(
                    rules,
                    reason,
                    source.region(start, start + text.stripTrailing().length())));
        }
    }

    private static List<String> rules(String list) {
        List<String> found = new ArrayList<>(1);
        for (String rule : list.split(",", -1)) {
            if (!rule.isBlank()) {
                found.add(rule.strip());
            }
        }
        return found;
    }
}
