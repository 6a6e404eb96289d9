package dev.magistrait.triage;

import dev.magistrait.workspace.file.FileText;
import dev.magistrait.workspace.file.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes the lines of a baseline. Fields are separated by one space; what could be taken for one is escaped as in Rust. */
public final class BaselineText {

    private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) (\\S+) ([0-9a-f]{16}) ([1-9][0-9]{0,8})");
    private static final Pattern UNSAFE = Pattern.compile("[\\\\\\p{Z}\\p{C}]");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u\\{([0-9a-f]{1,6})}");

    /** What came of reading a file. */
    public sealed interface Reading {
        /** The whole file was read. */
        record Whole(Baseline baseline) implements Reading {}

        /** @param message what is wrong, with file and line */
        record Broken(String message, String remedy) implements Reading {}
    }

    private BaselineText() {}

    /** Reads the file of that name. */
    public static Reading read(Path path, String file) {
        return switch (SourceFiles.read(path, file)) {
            case FileText.Unread unread ->
                new Reading.Broken(unread.problem().message(), "`--write-baseline` makes a baseline");
            case FileText.Text text -> parse(file, new String(text.bytes(), StandardCharsets.UTF_8));
        };
    }

    static Reading parse(String file, String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith("# magistrait baseline ")) {
            return broken(file, 1, "a baseline starts with `" + Baseline.HEADER + "`");
        }
        if (!lines.getFirst().matches("# magistrait baseline 1(:.*)?")) {
            return broken(file, 1, "another version wrote this baseline");
        }
        SortedMap<Identity, Baseline.Known> known = new TreeMap<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher fields = LINE.matcher(line);
            if (!fields.matches()) {
                return broken(file, number, "a line has a rule, a crate, an item, a digest of 16 digits and a count");
            }
            if (known.putIfAbsent(identity(fields), count(fields, number)) != null) {
                return broken(file, number, "the same finding stands above already");
            }
        }
        return new Reading.Whole(new Baseline(file, known));
    }

    private static Identity identity(Matcher fields) {
        return new Identity(
                unescaped(fields.group(1)), unescaped(fields.group(2)), unescaped(fields.group(3)), fields.group(4));
    }

    private static Baseline.Known count(Matcher fields, int line) {
        return new Baseline.Known(Integer.parseInt(fields.group(5)), line);
    }

    private static Reading broken(String file, int line, String message) {
        return new Reading.Broken(
                "`%s` is no baseline: line %d: %s".formatted(file, line, message),
                "write it anew with `--write-baseline`");
    }

    static String line(Identity identity, int count) {
        return String.join(
                " ",
                escaped(identity.rule()),
                escaped(identity.crate()),
                escaped(identity.item()),
                identity.digest(),
                String.valueOf(count));
    }

    private static String escaped(String name) {
        return UNSAFE.matcher(name)
                .replaceAll(m ->
                        Matcher.quoteReplacement("\\u{%x}".formatted(m.group().codePointAt(0))));
    }

    private static String unescaped(String field) {
        return ESCAPE.matcher(field)
                .replaceAll(m -> Matcher.quoteReplacement(character(Integer.parseInt(m.group(1), 16))));
    }

    private static String character(int point) {
        return Character.isValidCodePoint(point) ? Character.toString(point) : "\uFFFD";
    }
}
