package dev.magistrait.policy.load;

import dev.magistrait.policy.Mistake;
import dev.magistrait.policy.Origin;
import dev.magistrait.source.Columns;
import dev.magistrait.source.Nearest;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects what is wrong in one policy. */
final class Mistakes {

    private static final int LONGEST_LINE = 300;

    /** Beyond so many names none is sought that is meant: as many can be wrong. */
    private static final int MOST_KNOWN = 1_000;

    private static final Pattern WORD = Pattern.compile("^(?:\"[^\"]*\"|'[^']*'|[^\\s,:\\]}]+)");

    private final String file;
    private final List<String> lines;
    private final Map<Integer, Columns> columns = new HashMap<>();
    private final List<Mistake> found = new ArrayList<>();

    Mistakes(String file, String text) {
        this(file, text.lines().toList());
    }

    private Mistakes(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** For the same text, with none yet. */
    Mistakes apart() {
        return new Mistakes(file, lines);
    }

    String file() {
        return file;
    }

    Origin origin(Region region) {
        return new Origin(file, region.line(), region.column());
    }

    /** Whether a text is written there line by line, below its {@code |}. */
    boolean startsBlock(Region region) {
        return line(region.line()).startsWith("|", columns(region.line()).index(region.column()));
    }

    private String line(int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }

    private Columns columns(int line) {
        return columns.computeIfAbsent(line, _ -> new Columns(line(line)));
    }

    /** In the order of the file, each once. */
    List<Mistake> sorted() {
        return found.stream().sorted().distinct().toList();
    }

    void add(Region region, String message, String expected) {
        add(region, message, expected, "");
    }

    void add(Region region, String message, String expected, String help) {
        String line = line(region.line());
        int length = columns(region.line()).characters();
        int column = Math.min(region.column(), length + 1);
        int end = region.endLine() == region.line() ? Math.min(region.endColumn(), length + 1) : length + 1;
        Region shown = new Region(region.line(), column, region.line(), Math.max(column, end));
        found.add(new Mistake(
                new Span(file, shown), shortened(message), expected, help, length > LONGEST_LINE ? "" : line));
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST_LINE ? message : message.substring(0, LONGEST_LINE) + "…";
    }

    /** At the word that starts there. */
    void at(Origin origin, String message, String help) {
        at(origin, message, "", help);
    }

    void at(Origin origin, String message, String expected, String help) {
        String line = line(origin.line());
        int start = columns(origin.line()).index(origin.column());
        Matcher word = WORD.matcher(line).region(start, line.length());
        int length = word.find() ? word.group().codePointCount(0, word.group().length()) : 1;
        int end = origin.column() + Math.max(1, length);
        add(new Region(origin.line(), origin.column(), origin.line(), end), message, expected, help);
    }

    /** As of a mistake at the word that starts there, which it is not. */
    Mistake note(Origin origin, String message, String help) {
        Mistakes apart = apart();
        apart.at(origin, message, help);
        return apart.found.getFirst();
    }

    /** A name that is not one of the known ones. */
    void unknown(Region region, String kind, String name, Collection<String> known) {
        add(region, "unknown " + kind + " `" + name + "`", oneOf(known), meant(name, known));
    }

    static String oneOf(Collection<String> words) {
        return words.stream().map(w -> "`" + w + "`").collect(Collectors.joining(", "));
    }

    static String meant(String name, Collection<String> known) {
        List<String> nearest = name.length() > 100 || known.size() > MOST_KNOWN ? List.of() : Nearest.to(name, known);
        return nearest.isEmpty()
                ? ""
                : "did you mean " + nearest.stream().map(n -> "`" + n + "`").collect(Collectors.joining(" or ")) + "?";
    }
}
