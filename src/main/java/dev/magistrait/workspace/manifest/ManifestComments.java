package dev.magistrait.workspace.manifest;

import dev.magistrait.outline.Suppression;
import dev.magistrait.source.Region;
import dev.magistrait.workspace.file.CheckedTree;
import dev.magistrait.workspace.file.FileText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds {@code # magistrait: allow(…)} among the comments of a TOML file, and nowhere in its strings. */
public final class ManifestComments {

    private static final List<String> MULTI_LINE = List.of("\"\"\"", "'''");

    private final String[] lines;
    /** Where the comment of each line starts; its length without one. */
    private final int[] starts;
    /** The quotes that close the string which a line starts in; empty outside. */
    private String open = "";

    private ManifestComments(String text) {
        this.lines = text.split("\n", -1);
        this.starts = new int[lines.length];
        for (int line = 0; line < lines.length; line++) {
            starts[line] = start(lines[line]);
        }
    }

    /** The suppressions of a manifest; none of one that cannot be read. */
    public static List<Suppression> suppressions(Path manifest, CheckedTree tree) {
        return switch (tree.text(manifest, Manifest.NAME)) {
            case FileText.Unread _ -> List.of();
            case FileText.Text text -> in(new String(text.bytes(), StandardCharsets.UTF_8));
        };
    }

    static List<Suppression> in(String toml) {
        if (!toml.contains("magistrait:")) {
            return List.of();
        }
        ManifestComments comments = new ManifestComments(toml);
        List<Suppression> found = new ArrayList<>();
        for (int line = 0; line < comments.lines.length; line++) {
            if (comments.starts[line] < comments.lines[line].length()) {
                found.addAll(comments.suppressions(line));
            }
        }
        return found;
    }

    /** The same lines without comments, and without the blanks before them. */
    public static String without(String toml) {
        ManifestComments comments = new ManifestComments(toml);
        StringBuilder text = new StringBuilder(toml.length());
        for (int line = 0; line < comments.lines.length; line++) {
            text.append(line == 0 ? "" : "\n");
            text.append(comments.lines[line].substring(0, comments.starts[line]).stripTrailing());
        }
        return text.toString();
    }

    private int start(String line) {
        int at = 0;
        while (at < line.length()) {
            if (open.isEmpty() && line.charAt(at) == '#') {
                return at;
            }
            at = open.isEmpty() ? outside(line, at) : inside(line, at);
        }
        if (!MULTI_LINE.contains(open)) {
            open = "";
        }
        return line.length();
    }

    private int outside(String line, int at) {
        for (String quotes : MULTI_LINE) {
            if (line.startsWith(quotes, at)) {
                open = quotes;
                return at + quotes.length();
            }
        }
        char c = line.charAt(at);
        open = c == '"' || c == '\'' ? String.valueOf(c) : "";
        return at + 1;
    }

    private int inside(String line, int at) {
        if (line.charAt(at) == '\\' && open.startsWith("\"")) {
            return at + 2;
        }
        if (!line.startsWith(open, at)) {
            return at + 1;
        }
        int end = at + open.length();
        // Up to two quotes may stand right before those that close.
        while (open.length() == 3 && end < line.length() && line.charAt(end) == open.charAt(0)) {
            end++;
        }
        open = "";
        return end;
    }

    private List<Suppression> suppressions(int number) {
        int at = starts[number];
        String line = lines[number].stripTrailing();
        String before = line.substring(0, at);
        int column = before.codePointCount(0, at) + 1;
        int endColumn = column + line.codePointCount(at, line.length());
        Region region = new Region(number + 1, column, number + 1, endColumn);
        return Suppression.in(line.substring(at + 1), before.isBlank(), region);
    }
}
