package dev.magistrait.report;

/**
 * Text that a CI server would obey if it were printed: {@code ##[group]} (GitHub, Azure), {@code ##vso[…]} (Azure) and {@code ##teamcity[…]} stand
 * anywhere in a line, {@code ::error::} (GitHub) after blanks at its start.
 */
public final class Commands {

    private Commands() {}

    /** Whether the character is the second of the two that make what follows a command. */
    public static boolean at(String text, int index) {
        if (text.charAt(index) != '#' || index == 0 || text.charAt(index - 1) != '#') {
            return false;
        }
        int end = index + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '[';
    }

    /** Whether a line starts with one. */
    public static boolean starts(String line) {
        int start = 0;
        while (start < line.length() && blank(line.charAt(start))) {
            start++;
        }
        return line.startsWith("::", start);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
