package dev.magistrait.report.html;

import java.util.ArrayList;
import java.util.List;

/** Messages with code in backticks. */
public final class CodeText {

    private CodeText() {}

    /** A stretch of a message. */
    public record Part(boolean code, String text) {}

    /** The stretches of a message; what follows a backtick without a partner is no code. */
    public static List<Part> parts(String message) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (from < message.length()) {
            int open = message.indexOf('`', from);
            int close = open < 0 ? -1 : message.indexOf('`', open + 1);
            if (close < 0) {
                break;
            }
            if (open > from) {
                parts.add(new Part(false, message.substring(from, open)));
            }
            parts.add(new Part(true, message.substring(open + 1, close)));
            from = close + 1;
        }
        if (from < message.length()) {
            parts.add(new Part(false, message.substring(from)));
        }
        return parts;
    }
}
