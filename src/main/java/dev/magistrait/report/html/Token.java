package dev.magistrait.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a line of Rust that is painted alike. A line is looked at alone: what stands in a comment or text of several lines is painted as code.
 *
 * @param kind a letter: {@code c} comment, {@code s} text, {@code a} attribute or macro, {@code k} keyword, {@code y} type, {@code l} lifetime, {@code n}
 *     number; empty for others
 */
public record Token(String kind, String text) {

    private static final String KEYWORDS =
            "as|async|await|break|const|continue|crate|dyn|else|enum|extern|false|fn|for|if|impl|in|let|loop|match|mod|move|mut"
                    + "|pub|ref|return|self|Self|static|struct|super|trait|true|type|unsafe|use|where|while";
    private static final List<String> KINDS = List.of("c", "s", "a", "k", "y", "l", "n");
    private static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "(//.*|/\\*.*?(?:\\*/|$))",
            "(b?r?\"(?:[^\"\\\\]|\\\\.)*\"|b?'(?:[^'\\\\]|\\\\.)')",
            "(#!?\\[[^\\]]*]|\\b[a-z_][a-z0-9_]*!)",
            "\\b(" + KEYWORDS + ")\\b",
            "\\b([A-Z][A-Za-z0-9_]*)\\b",
            "('[a-z_][a-z0-9_]*)\\b",
            "\\b(\\d[\\w.]*)\\b"));

    /** The tokens of a part of a line, in characters; those at its ends are cut. */
    static List<Token> of(String line, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(line);
        int at = 0;
        while (matcher.find()) {
            add("", line, Math.max(at, from), Math.min(matcher.start(), to), tokens);
            add(kind(matcher), line, Math.max(matcher.start(), from), Math.min(matcher.end(), to), tokens);
            at = matcher.end();
        }
        add("", line, Math.max(at, from), to, tokens);
        return tokens;
    }

    private static String kind(Matcher matcher) {
        for (int group = 1; group <= KINDS.size(); group++) {
            if (matcher.group(group) != null) {
                return KINDS.get(group - 1);
            }
        }
        return "";
    }

    private static void add(String kind, String line, int from, int to, List<Token> into) {
        if (from < to) {
            into.add(new Token(kind, line.substring(from, to).replace("\t", "    ")));
        }
    }
}
