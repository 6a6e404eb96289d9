package dev.magistrait.report.text;

import static java.util.stream.Collectors.joining;

import dev.magistrait.report.Commands;

/**
 * Text from checked code, made harmless: nothing moves a terminal's cursor, turns the direction of text, hides, or is a command to the
 * server that keeps the log.
 */
public final class Printable {

    private static final String TAB = "    ";

    private Printable() {}

    /** One line: controls and invisible characters as Rust escapes them, such as {@code \n} and <code>&#92;u{1b}</code>. */
    public static String of(String text) {
        if (plain(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            shown.append(of(text, i));
        }
        return shown.toString();
    }

    /** The same of each line; what ends them is a line feed. */
    public static String lines(String text) {
        return text.lines().map(Printable::of).collect(joining("\n"));
    }

    /** The character at that index of a source line; a tab takes four columns wherever it stands, as with rustc. */
    static String inSource(String line, int index) {
        return line.charAt(index) == '\t' ? TAB : of(line, index);
    }

    /** What continues a line that is printed already. */
    static String continued(String text) {
        String shown = of(text);
        return Commands.starts(shown) ? shown.replaceFirst(":", escaped(':').replace("\\", "\\\\")) : shown;
    }

    private static String of(String text, int index) {
        int codePoint = text.codePointAt(index);
        return hidden(codePoint) || Commands.at(text, index) ? escaped(codePoint) : Character.toString(codePoint);
    }

    private static boolean plain(String text) {
        return text.codePoints().noneMatch(Printable::hidden) && !text.contains("##");
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
