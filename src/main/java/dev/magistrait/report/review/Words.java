package dev.magistrait.report.review;

import dev.magistrait.report.text.Totals;
import java.util.List;

/** Counts and lists in sentences. */
public final class Words {

    private Words() {}

    /** Such as {@code 1 trait} and {@code 2 traits}; what ends in a consonant and {@code y} is no word that reports count. */
    public static String counted(long count, String thing) {
        return Totals.counted(count, thing);
    }

    /** Such as {@code a, b and c}. */
    static String joined(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
