package dev.magistrait.workspace.manifest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern for one name, such as {@code crate-*} or {@code v[0-9]?}. Matching takes at most the square of the name's length, which file systems keep
 * short: no name matches what asks for more characters.
 */
final class NamePattern {

    /** What one character must be; one that repeats is {@code *} and takes any number of any characters. */
    private record Part(IntPredicate one, boolean repeats) {}

    private final String pattern;
    private final boolean plain;
    private final List<Part> parts = new ArrayList<>();
    private final int least;

    NamePattern(String pattern) {
        this.pattern = pattern;
        this.plain = !isPattern(pattern);
        int[] points = pattern.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            int close = points[i] == '[' ? endOfClass(points, i) : -1;
            if (close > 0) {
                parts.add(new Part(oneOf(points, i + 1, close), false));
                i = close;
            } else if (points[i] != '*' || parts.isEmpty() || !parts.getLast().repeats()) {
                parts.add(simple(points[i]));
            }
        }
        least = (int) parts.stream().filter(p -> !p.repeats()).count();
    }

    /** Whether a text has a character that stands for others. */
    static boolean isPattern(String text) {
        return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
    }

    boolean matches(String name) {
        return plain ? pattern.equals(name) : matchesParts(name);
    }

    private boolean matchesParts(String name) {
        int[] text = name.codePoints().toArray();
        if (text.length < least) {
            return false;
        }
        int part = 0;
        int at = 0;
        int star = -1;
        int resume = 0;
        while (at < text.length) {
            if (part < parts.size() && parts.get(part).repeats()) {
                star = part++;
                resume = at;
            } else if (part < parts.size() && parts.get(part).one().test(text[at])) {
                part++;
                at++;
            } else if (star >= 0) {
                part = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        return parts.subList(part, parts.size()).stream().allMatch(Part::repeats);
    }

    private static Part simple(int point) {
        return switch (point) {
            case '*' -> new Part(_ -> true, true);
            case '?' -> new Part(_ -> true, false);
            default -> new Part(c -> c == point, false);
        };
    }

    /** The index of the bracket that closes a class; a bracket right after the opening one is a member of it. */
    private static int endOfClass(int[] points, int open) {
        int from = open + 1 < points.length && points[open + 1] == '!' ? open + 3 : open + 2;
        for (int i = from; i < points.length; i++) {
            if (points[i] == ']') {
                return i;
            }
        }
        return -1;
    }

    private static IntPredicate oneOf(int[] points, int from, int to) {
        boolean negated = points[from] == '!';
        List<Range> ranges = new ArrayList<>();
        int i = negated ? from + 1 : from;
        while (i < to) {
            boolean range = i + 2 < to && points[i + 1] == '-';
            ranges.add(new Range(points[i], range ? points[i + 2] : points[i]));
            i += range ? 3 : 1;
        }
        BitSet members = members(ranges);
        return c -> members.get(c) != negated;
    }

    private record Range(int low, int high) {}

    private static BitSet members(List<Range> ranges) {
        BitSet members = new BitSet();
        for (Range range : ranges) {
            if (range.low() <= range.high()) {
                members.set(range.low(), range.high() + 1);
            }
        }
        return members;
    }
}
