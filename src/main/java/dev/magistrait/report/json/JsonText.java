package dev.magistrait.report.json;

import dev.magistrait.report.Commands;

/** Strings of JSON. */
final class JsonText {

    private JsonText() {}

    static void quote(String text, StringBuilder out) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!plain(text, i)) {
                out.append(text, written, i);
                out.append(escape(text.charAt(i)));
                written = i + 1;
            }
        }
        out.append(text, written, text.length());
        out.append('"');
    }

    private static boolean plain(String text, int index) {
        char c = text.charAt(index);
        if (c < 0x80) {
            return c >= ' ' && c != '"' && c != '\\' && c != 0x7F && (c != '#' || !Commands.at(text, index));
        }
        if (Character.isSurrogate(c)) {
            return paired(text, index) && !format(text.codePointAt(Character.isHighSurrogate(c) ? index : index - 1));
        }
        return !format(c);
    }

    /** Half a character has no UTF-8. */
    private static boolean paired(String text, int index) {
        if (Character.isHighSurrogate(text.charAt(index))) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }

    /** Controls, and what turns the direction of text or is not seen. */
    private static boolean format(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted((int) c);
        };
    }
}
