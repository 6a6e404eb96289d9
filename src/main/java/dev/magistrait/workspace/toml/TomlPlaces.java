package dev.magistrait.workspace.toml;

import dev.magistrait.source.Region;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlPosition;

/** Where keys stand in a TOML file. The parser gives the start of an entry or of a table's header; reports want the key itself. */
final class TomlPlaces {

    private final String[] lines;

    TomlPlaces(String text) {
        this.lines = text.split("\n", -1);
    }

    /** The key of an entry that starts at the position: of a dotted key or a header, the part that is this key. */
    Region key(@Nullable TomlPosition at, String key) {
        if (at == null) {
            return Region.START;
        }
        String line = line(at);
        int from = index(line, at.column());
        int found =
                line.startsWith("[", from) ? line.lastIndexOf(key, endOfHeader(line, from)) : line.indexOf(key, from);
        return found < from ? point(at) : region(at.line(), line, found, found + key.length());
    }

    /** An array's item: a string with its quotes, otherwise only where it starts. */
    Region item(@Nullable TomlPosition at) {
        if (at == null) {
            return Region.START;
        }
        String line = line(at);
        int from = index(line, at.column());
        boolean quoted = line.startsWith("\"", from) || line.startsWith("'", from);
        int end = quoted ? line.indexOf(line.charAt(from), from + 1) : -1;
        return end < 0 ? point(at) : region(at.line(), line, from, end + 1);
    }

    /** A place without width. */
    Region point(@Nullable TomlPosition at) {
        return at == null ? Region.START : new Region(at.line(), at.column(), at.line(), at.column());
    }

    private static int endOfHeader(String line, int from) {
        int comment = line.indexOf('#', from);
        return line.lastIndexOf(']', comment < 0 ? line.length() : comment);
    }

    private String line(TomlPosition at) {
        return at.line() <= lines.length ? lines[at.line() - 1] : "";
    }

    private static Region region(int line, String text, int from, int to) {
        int column = text.codePointCount(0, from) + 1;
        return new Region(line, column, line, column + text.codePointCount(from, to));
    }

    /** The index of a column, which counts code points. */
    private static int index(String line, int column) {
        int points = Math.min(column - 1, line.codePointCount(0, line.length()));
        return line.offsetByCodePoints(0, points);
    }
}
