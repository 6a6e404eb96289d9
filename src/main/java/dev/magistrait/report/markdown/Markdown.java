package dev.magistrait.report.markdown;

import dev.magistrait.report.text.Printable;
import java.util.regex.Pattern;

/**
 * Text from checked code on a page of Markdown. What could be more than words there (markup, HTML, links, mentions of people and issues, emoji,
 * formulas) stands in code spans, in which no dialect reads anything.
 */
public final class Markdown {

    private static final int LONGEST = 300;
    private static final Pattern WORDS =
            Pattern.compile("(?:[\\p{L}\\p{M}\\p{N} ,.;'()/-]|:(?= |$))*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern LINK = Pattern.compile("www\\.|//", Pattern.CASE_INSENSITIVE);
    private static final String TICK = "`";

    private Markdown() {}

    /** Prose with code between backticks, on one line. A very long one is cut. */
    public static String text(String text) {
        String shown = shown(text);
        String[] parts = shown.split(TICK, -1);
        if (parts.length % 2 == 0) {
            return span(shown);
        }
        StringBuilder page = new StringBuilder(shown.length() + 16);
        for (int i = 0; i < parts.length; i++) {
            boolean code = i % 2 == 1;
            boolean between = i > 0 && i < parts.length - 1;
            if (code ? parts[i].isBlank() : between && parts[i].isEmpty()) {
                return span(shown);
            }
            page.append(code || !words(parts[i]) ? apart(page, span(parts[i])) : parts[i]);
        }
        return page.toString();
    }

    /** A code span. */
    public static String code(String text) {
        String shown = shown(text);
        return shown.isBlank() ? "" : span(shown);
    }

    /** Of two spans without anything between them the ticks would run together. */
    private static String apart(StringBuilder before, String span) {
        boolean touches = !before.isEmpty() && before.charAt(before.length() - 1) == '`';
        return touches ? " " + span : span;
    }

    private static boolean words(String part) {
        return WORDS.matcher(part).matches() && !LINK.matcher(part).find();
    }

    private static String shown(String text) {
        String shown = Printable.of(text);
        return shown.codePointCount(0, shown.length()) > LONGEST
                ? shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "…"
                : shown;
    }

    /** Code of any content: the ticks around it are more than those in a row inside. */
    private static String span(String code) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String ticks = TICK.repeat(longest + 1);
        boolean padded = code.startsWith(TICK) || code.endsWith(TICK) || code.isBlank();
        return padded ? ticks + " " + code + " " + ticks : ticks + code + ticks;
    }
}
