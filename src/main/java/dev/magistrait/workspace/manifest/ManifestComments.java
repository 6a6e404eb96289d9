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
    private final List<Suppression> found = new ArrayList<>();
    /** The quotes that close the string which a line starts in; empty outside. */
    private String open = "";

    private ManifestComments(String text) {
        this.lines = text.split("\n", -1);
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
        for (int line = 0; line < comments.lines.length; line++) {
            comments.line(line);
        }
        return comments.found;
    }

    private void line(int number) {
        String line = lines[number];
        int at = 0;
        while (at < line.length()) {
            if (open.isEmpty() && line.charAt(at) == '#') {
                comment(number, at);
                return;
            }
            at = open.isEmpty() ? outside(line, at) : inside(line, at);
        }
        if (!MULTI_LINE.contains(open)) {
            open = "";
        }
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

    private void comment(int number, int at) {
        String line = lines[number].stripTrailing();
        String before = line.substring(0, at);
        int column = before.codePointCount(0, at) + 1;
        int endColumn = column + line.codePointCount(at, line.length());
        Region region = new Region(number + 1, column, number + 1, endColumn);
        found.addAll(Suppression.in(line.substring(at + 1), before.isBlank(), region));
    }
}
