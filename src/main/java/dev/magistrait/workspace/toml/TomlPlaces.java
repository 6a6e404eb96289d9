package dev.magistrait.workspace.toml;

import dev.magistrait.source.Columns;
import dev.magistrait.source.Region;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlPosition;

/** Where keys stand in a TOML file. The parser gives the start of an entry or of a table's header; reports want the key itself. */
final class TomlPlaces {

    /** So far from its start the key of an entry is sought: one that is written otherwise than it reads is not found. */
    private static final int FARTHEST = 1_000;

    private final String[] lines;
    private final Map<Integer, Columns> columns = new HashMap<>();

    TomlPlaces(String text) {
        this.lines = text.split("\n", -1);
    }

    /** The key of an entry that starts at the position: of a dotted key or a header, the part that is this key. */
    Region key(@Nullable TomlPosition at, String key) {
        if (at == null) {
            return Region.START;
        }
        String line = line(at);
        int from = columns(at).index(at.column());
        int found = line.startsWith("[", from)
                ? line.lastIndexOf(key, endOfHeader(line, from))
                : line.indexOf(key, from, Math.min(line.length(), from + FARTHEST + key.length()));
        return found < from ? point(at) : region(at, found, found + key.length());
    }

    /** An array's item: a string with its quotes, otherwise only where it starts. */
    Region item(@Nullable TomlPosition at) {
        if (at == null) {
            return Region.START;
        }
        String line = line(at);
        int from = columns(at).index(at.column());
        boolean quoted = line.startsWith("\"", from) || line.startsWith("'", from);
        int end = quoted ? line.indexOf(line.charAt(from), from + 1) : -1;
        return end < 0 ? point(at) : region(at, from, end + 1);
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

    private Columns columns(TomlPosition at) {
        return columns.computeIfAbsent(at.line(), _ -> new Columns(line(at)));
    }

    private Region region(TomlPosition at, int from, int to) {
        Columns here = columns(at);
        return new Region(at.line(), here.column(from), at.line(), here.column(to));
    }
}
