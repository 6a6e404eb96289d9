package dev.magistrait.report.text;

/** Text from checked code, made harmless: nothing moves a terminal's cursor, turns the direction of text or hides. */
public final class Printable {

    private static final String TAB = "    ";

    private Printable() {}

    /** One line: controls and invisible characters as Rust escapes them, such as {@code \n} and <code>&#92;u{1b}</code>. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(Printable::hidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> shown.append(hidden(c) ? escaped(c) : Character.toString(c)));
        return shown.toString();
    }

    /** A character of a source line; a tab takes four columns wherever it stands, as with rustc. */
    static String inSource(int codePoint) {
        if (codePoint == '\t') {
            return TAB;
        }
        return hidden(codePoint) ? escaped(codePoint) : Character.toString(codePoint);
    }

    private static boolean hidden(int codePoint) {
        if (codePoint < 0x7F) {
            return codePoint < ' ';
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String escaped(int codePoint) {
        return switch (codePoint) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u{%x}".formatted(codePoint);
        };
    }
}
