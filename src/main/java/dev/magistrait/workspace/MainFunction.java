package dev.magistrait.workspace;

import java.util.List;

/** Tells a program from a library by its text, before anything is parsed: a line at the left margin that declares {@code fn main}. */
final class MainFunction {

    private static final List<String> QUALIFIERS = List.of("pub ", "pub(crate) ", "async ", "unsafe ");
    private static final String NAME = "fn main";

    private MainFunction() {}

    /** Whether a line declares it, attributes on the same line allowed. */
    static boolean in(String source) {
        return source.contains(NAME) && source.lines().anyMatch(MainFunction::declares);
    }

    private static boolean declares(String line) {
        int at = afterAttributes(line);
        for (String qualifier : QUALIFIERS) {
            if (line.startsWith(qualifier, at)) {
                at += qualifier.length();
            }
        }
        int end = at + NAME.length();
        return line.startsWith(NAME, at) && (end == line.length() || !Character.isJavaIdentifierPart(line.charAt(end)));
    }

    private static int afterAttributes(String line) {
        int at = 0;
        while (line.startsWith("#[", at)) {
            int close = line.indexOf(']', at);
            if (close < 0) {
                return line.length();
            }
            at = close + 1;
            while (at < line.length() && line.charAt(at) == ' ') {
                at++;
            }
        }
        return at;
    }
}
