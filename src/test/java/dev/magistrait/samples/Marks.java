package dev.magistrait.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads marks: {@code //~ rule-id}, in manifests {@code #~ rule-id}, on the line they speak of, or with one {@code ^} for each line
 * below it. They end their line.
 */
final class Marks {

    private static final Pattern MARK = Pattern.compile("(\\^*) ([a-z0-9]+(?:[-/][a-z0-9]+)*) ?");

    private Marks() {}

    /** The marks of a file, in order of the lines they speak of; none of a file that cannot have any. */
    static List<Mark> in(Path file, String name) throws IOException {
        if (name.endsWith(".rs")) {
            return parse(name, lines(file), "//~");
        }
        return name.endsWith(".toml") ? parse(name, lines(file), "#~") : List.of();
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    }

    static List<Mark> parse(String file, List<String> lines, String start) {
        List<Mark> marks = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String[] parts = lines.get(number - 1).split(Pattern.quote(start), -1);
            for (int part = 1; part < parts.length; part++) {
                marks.add(mark(file, number, parts[part]));
            }
        }
        return marks.stream().sorted().toList();
    }

    private static Mark mark(String file, int number, String text) {
        Matcher mark = MARK.matcher(text);
        if (!mark.matches()) {
            throw new IllegalArgumentException("%s:%d: not a mark: `~%s`".formatted(file, number, text));
        }
        int line = number - mark.group(1).length();
        if (line < 1) {
            throw new IllegalArgumentException("%s:%d: a mark for a line above the file".formatted(file, number));
        }
        return new Mark(file, line, mark.group(2));
    }
}
