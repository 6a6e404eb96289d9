package dev.magistrait.samples;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Trait objects in a line of Rust, wherever they stand. */
final class Objects {

    private static final Set<String> AUTO = Set.of("Send", "Sync", "Unpin");
    private static final String PATH = "(?:::)?(?:r#)?\\w+(?:::(?:r#)?\\w+)*";
    private static final Pattern DYN = Pattern.compile("\\bdyn\\b");
    private static final Pattern BOUND = Pattern.compile(
            "(\\s*\\+?\\s*(?:/\\*.*?\\*/\\s*)?\\(?\\s*(?:for<[^>]*>\\s*)?)('\\w+|" + PATH + ")",
            Pattern.UNICODE_CHARACTER_CLASS);

    private Objects() {}

    /** The line with a trait of every type in the place of each that is no auto trait. */
    static String replaced(String line) {
        if (line.strip().startsWith("impl dyn")) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        Matcher dyn = DYN.matcher(line);
        int at = 0;
        while (dyn.find(at)) {
            out.append(line, at, dyn.end());
            at = bounds(line, dyn.end(), out);
        }
        return out.append(line.substring(at)).toString();
    }

    /** Where the bounds end that start at an offset. */
    private static int bounds(String line, int start, StringBuilder out) {
        Matcher bound = BOUND.matcher(line);
        int at = start;
        while (bound.region(at, line.length()).lookingAt()
                && (at == start || bound.group(1).contains("+"))) {
            String name = bound.group(2);
            boolean stays = name.startsWith("'") || AUTO.contains(name);
            out.append(bound.group(1)).append(stays ? name : "::anything::Anything");
            at = stays ? bound.end() : arguments(line, bound.end());
        }
        return at;
    }

    /** Behind the arguments that start at an offset, or that offset. */
    private static int arguments(String line, int start) {
        int depth = 0;
        for (int at = start; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '<' || c == '(') {
                depth++;
            } else if (depth == 0) {
                return at;
            } else if (c == '>' || c == ')') {
                depth--;
            }
        }
        return line.length();
    }
}
