package dev.magistrait.policy.load;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How long a regular expression is with its counted repetitions written out, which is how RE2 compiles them: {@code (a{9}b){9}} comes to
 * ninety. Of what is no regular expression the figure means nothing.
 */
final class CountedSize {

    private static final long MOST = 1L << 31;

    private final String pattern;
    /** Sizes of the groups around the place, the innermost last. */
    private final Deque<Long> groups = new ArrayDeque<>();

    private long group;
    private long atom;
    private int at;

    private CountedSize(String pattern) {
        this.pattern = pattern;
    }

    static long of(String pattern) {
        return new CountedSize(pattern).size();
    }

    private long size() {
        while (at < pattern.length()) {
            step(pattern.charAt(at));
        }
        while (!groups.isEmpty()) {
            close();
        }
        return group + atom;
    }

    private void step(char c) {
        switch (c) {
            case '\\' -> escape();
            case '[' -> one(endOfClass());
            case '(' -> open();
            case ')' -> {
                close();
                at++;
            }
            case '{' -> count();
            default -> one(at + 1);
        }
    }

    private void one(int next) {
        group = Math.min(MOST, group + atom);
        atom = 1;
        at = next;
    }

    private void open() {
        group = Math.min(MOST, group + atom);
        groups.push(group);
        group = 0;
        atom = 0;
        at++;
    }

    /** The group is an atom of the one around it. */
    private void close() {
        atom = Math.min(MOST, group + atom) + 1;
        group = groups.isEmpty() ? 0 : groups.pop();
    }

    private void escape() {
        if (!pattern.startsWith("\\Q", at)) {
            one(Math.min(pattern.length(), at + 2));
            return;
        }
        int end = pattern.indexOf("\\E", at);
        for (int i = at + 2; i < (end < 0 ? pattern.length() : end); i++) {
            one(i);
        }
        at = end < 0 ? pattern.length() : end + 2;
    }

    /** Behind the bracket that closes a class; one that stands first is a member of it. */
    private int endOfClass() {
        int i = pattern.startsWith("[^", at) ? at + 2 : at + 1;
        i += pattern.startsWith("]", i) ? 1 : 0;
        while (i < pattern.length() && pattern.charAt(i) != ']') {
            i += pattern.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(pattern.length(), i + 1);
    }

    /** A brace that counts nothing is a character. */
    private void count() {
        int end = pattern.indexOf('}', at);
        String counts = end < 0 ? "" : pattern.substring(at + 1, end);
        if (!counts.matches("\\d{1,6}(,\\d{0,6})?")) {
            one(at + 1);
            return;
        }
        String[] bounds = counts.split(",");
        long least = Long.parseLong(bounds[0]);
        long most = bounds.length > 1 ? Long.parseLong(bounds[1]) : least;
        atom = Math.min(MOST, Math.max(1, Math.max(least, most)) * Math.max(1, atom));
        at = end + 1;
    }
}
