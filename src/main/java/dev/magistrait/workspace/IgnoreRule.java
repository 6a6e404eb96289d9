package dev.magistrait.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One line of a {@code .gitignore}, as gitignore(5) reads it.
 *
 * @param negated whether it takes back what an earlier line ignores
 * @param directoriesOnly whether it ends in a slash
 * @param parts the patterns between slashes; one alone means a name at any depth
 * @param anchored whether the parts start at the file's own directory
 */
record IgnoreRule(boolean negated, boolean directoriesOnly, boolean anchored, List<Part> parts) {

    /** A pattern for one name, or {@code **} for any number of them. */
    record Part(boolean anyDepth, NamePattern name) {

        private static final Part ANY_DEPTH = new Part(true, new NamePattern("*"));
        private static final Part ANY_NAME = new Part(false, new NamePattern("*"));

        static Part of(String written) {
            return written.equals("**") ? ANY_DEPTH : new Part(false, new NamePattern(unescaped(written)));
        }
    }

    IgnoreRule {
        parts = List.copyOf(parts);
    }

    /** The rule of a line; empty for a comment or a blank line. */
    static Optional<IgnoreRule> parse(String line) {
        String rule = withoutTrailingBlanks(line);
        if (rule.isEmpty() || rule.startsWith("#")) {
            return Optional.empty();
        }
        boolean negated = rule.startsWith("!");
        String pattern = negated ? rule.substring(1) : rule;
        boolean directoriesOnly = pattern.endsWith("/");
        String path = directoriesOnly ? pattern.substring(0, pattern.length() - 1) : pattern;
        boolean anchored = path.contains("/");
        List<Part> parts = new ArrayList<>(Arrays.stream(path.split("/"))
                .filter(p -> !p.isEmpty())
                .map(Part::of)
                .toList());
        if (anchored && !parts.isEmpty() && parts.getLast().anyDepth()) {
            // What ends in /** means all that lies inside, not the directory itself.
            parts.add(parts.size() - 1, Part.ANY_NAME);
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new IgnoreRule(negated, directoriesOnly, anchored, parts));
    }

    /** Whether it speaks of an entry, named by the parts of its path from the file's directory. */
    boolean matches(List<String> path, boolean directory) {
        if (directoriesOnly && !directory) {
            return false;
        }
        return anchored ? matchesPath(path) : parts.getFirst().name().matches(path.getLast());
    }

    private boolean matchesPath(List<String> path) {
        int part = 0;
        int at = 0;
        int star = -1;
        int resume = 0;
        while (at < path.size()) {
            if (part < parts.size() && parts.get(part).anyDepth()) {
                star = part++;
                resume = at;
            } else if (part < parts.size() && parts.get(part).name().matches(path.get(at))) {
                part++;
                at++;
            } else if (star >= 0) {
                part = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        return parts.subList(part, parts.size()).stream().allMatch(Part::anyDepth);
    }

    private static String withoutTrailingBlanks(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && (end < 2 || line.charAt(end - 2) != '\\')) {
            end--;
        }
        return line.substring(0, end);
    }

    /** A backslash takes a character's meaning away; {@link NamePattern} says that with a class of one. */
    private static String unescaped(String written) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean escapes = c == '\\' && i + 1 < written.length();
            char meant = escapes ? written.charAt(++i) : c;
            pattern.append(escapes && "*?[".indexOf(meant) >= 0 ? "[" + meant + "]" : String.valueOf(meant));
        }
        return pattern.toString().replace("[^", "[!");
    }
}
