package dev.magistrait.triage;

import com.google.re2j.Pattern;

/** A text in which {@code *} stands for any others. Matching takes linear time. */
final class Glob {

    private static final java.util.regex.Pattern STARS = java.util.regex.Pattern.compile("\\*\\*/|\\*+|[^*]+");

    private final Pattern pattern;
    private final boolean any;

    private Glob(String text, String star) {
        this.any = text.isEmpty();
        StringBuilder regex = new StringBuilder("(?s)");
        STARS.matcher(text)
                .results()
                .map(m -> m.group())
                .forEach(part -> regex.append(
                        switch (part) {
                            case "*" -> star;
                            case "**" -> ".*";
                            case "**/" -> "(?:.*/)?";
                            default -> part.startsWith("*") ? ".*" : Pattern.quote(part);
                        }));
        this.pattern = Pattern.compile(regex.toString());
    }

    /** For names: a star stands for any characters. An empty glob is any name. */
    static Glob ofNames(String text) {
        return new Glob(text, ".*");
    }

    /** For paths with {@code /}: one star stays within a part, two cross any number of them. An empty glob is any path. */
    static Glob ofPaths(String text) {
        return new Glob(text, "[^/]*");
    }

    boolean matches(String name) {
        return any || pattern.matches(name);
    }
}
