package dev.magistrait.workspace;

import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table while {@link PlainToml} fills it. It refuses whatever could define something twice, and some lawful rarities with it. */
final class PlainTable {

    /** What made a table, and so what may still add to it. */
    enum Origin {
        /** The way to a header's last key. */
        PASSED,
        /** A header of its own, or the file. */
        HEADER,
        /** A dotted key. */
        DOTTED,
        /** A value in braces. */
        INLINE
    }

    /** {@code [[key]]}. */
    private record Repeated(List<PlainTable> tables, Region region) {}

    private final Map<String, Object> entries = new LinkedHashMap<>();
    private final Region region;
    private Origin origin;

    PlainTable(Origin origin, Region region) {
        this.origin = origin;
        this.region = region;
    }

    /** Sets a key; false when it is there already. */
    boolean put(String key, Object value) {
        return entries.putIfAbsent(key, value) == null;
    }

    /** The table that a dotted key goes through. */
    Optional<PlainTable> dotted(String key, Region at) {
        Object found = entries.computeIfAbsent(key, _ -> new PlainTable(Origin.DOTTED, at));
        return found instanceof PlainTable table && table.origin == Origin.DOTTED
                ? Optional.of(table)
                : Optional.empty();
    }

    /** The table that a header goes through: the last of its kind where {@code [[key]]} repeats it. */
    Optional<PlainTable> passed(String key, Region at) {
        Object found = entries.computeIfAbsent(key, _ -> new PlainTable(Origin.PASSED, at));
        return switch (found) {
            case Repeated repeated -> Optional.of(repeated.tables().getLast());
            case PlainTable table
            when table.origin == Origin.PASSED || table.origin == Origin.HEADER -> Optional.of(table);
            default -> Optional.empty();
        };
    }

    /** The table that the header {@code [key]} opens. */
    Optional<PlainTable> opened(String key, Region at) {
        Object found = entries.computeIfAbsent(key, _ -> new PlainTable(Origin.PASSED, at));
        if (!(found instanceof PlainTable table) || table.origin != Origin.PASSED) {
            return Optional.empty();
        }
        table.origin = Origin.HEADER;
        return Optional.of(table);
    }

    /** The table that the header {@code [[key]]} adds. */
    Optional<PlainTable> repeated(String key, Region at) {
        Object found = entries.computeIfAbsent(key, _ -> new Repeated(new ArrayList<>(), at));
        if (!(found instanceof Repeated repeated)) {
            return Optional.empty();
        }
        PlainTable table = new PlainTable(Origin.HEADER, at);
        repeated.tables().add(table);
        return Optional.of(table);
    }

    TomlValue.Table finished() {
        Map<String, TomlValue> values = new LinkedHashMap<>();
        entries.forEach((key, value) -> values.put(key, value(value)));
        return new TomlValue.Table(values, region);
    }

    private static TomlValue value(Object value) {
        return switch (value) {
            case PlainTable table -> table.finished();
            case Repeated(List<PlainTable> tables, Region at) ->
                new TomlValue.Items(
                        tables.stream().<TomlValue>map(PlainTable::finished).toList(), at);
            case TomlValue done -> done;
            default -> throw new IllegalStateException("no value: " + value);
        };
    }
}
