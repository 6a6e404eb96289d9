package dev.magistrait.workspace;

import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the TOML that manifests are made of, and gives up on all else: errors, dates, floats, rare escapes. What it gives up on
 * {@link TomlFile} leaves to the full parser, which takes a hundred times as long.
 */
final class PlainToml {

    private static final int DEEPEST = 32;

    private final PlainText text;
    private int depth;

    private PlainToml(String text) {
        this.text = new PlainText(text.replace("\r\n", "\n"));
    }

    /** The file's table; empty when only the full parser can tell. */
    static Optional<TomlValue.Table> read(String text) {
        PlainToml toml = new PlainToml(text);
        PlainTable top = new PlainTable(PlainTable.Origin.HEADER, Region.START);
        toml.lines(top);
        return toml.text.sure() ? Optional.of(top.finished()) : Optional.empty();
    }

    /** A part of a key. */
    private record Key(String name, Region region) {}

    private void lines(PlainTable top) {
        PlainTable table = top;
        text.skipLines();
        while (!text.atEnd()) {
            if (text.take('[')) {
                table = header(top);
            } else {
                entry(table);
            }
            text.endLine();
            text.skipLines();
        }
    }

    private PlainTable header(PlainTable top) {
        boolean repeated = text.take('[');
        List<Key> keys = keys();
        text.expect(']');
        if (repeated) {
            text.expect(']');
        }
        Optional<PlainTable> table = Optional.of(top);
        for (Key key : keys.subList(0, keys.size() - 1)) {
            table = table.flatMap(t -> t.passed(key.name(), key.region()));
        }
        Key last = keys.getLast();
        return sure(table.flatMap(
                t -> repeated ? t.repeated(last.name(), last.region()) : t.opened(last.name(), last.region())));
    }

    private void entry(PlainTable into) {
        List<Key> keys = keys();
        text.expect('=');
        text.skipBlanks();
        Optional<PlainTable> table = Optional.of(into);
        for (Key key : keys.subList(0, keys.size() - 1)) {
            table = table.flatMap(t -> t.dotted(key.name(), key.region()));
        }
        Key last = keys.getLast();
        if (!sure(table).put(last.name(), value(last.region()))) {
            text.giveUp();
        }
    }

    private PlainTable sure(Optional<PlainTable> table) {
        return table.orElseGet(() -> {
            text.giveUp();
            return new PlainTable(PlainTable.Origin.HEADER, Region.START);
        });
    }

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        do {
            text.skipBlanks();
            int start = text.position();
            boolean quoted = text.at('"') || text.at('\'');
            String name = quoted ? text.string() : text.bareKey();
            int margin = quoted ? 1 : 0;
            keys.add(new Key(name, text.region(start + margin, text.position() - margin)));
            text.skipBlanks();
        } while (text.take('.'));
        if (keys.size() > DEEPEST) {
            text.giveUp();
        }
        return keys;
    }

    /** A value; what it holds is placed by itself in an array, by its key elsewhere. */
    private Object value(Region region) {
        return switch (text.peek()) {
            case '"', '\'' -> new TomlValue.Text(text.anyString(), region);
            case '[' -> new TomlValue.Items(items(), region);
            case '{' -> inline(region);
            default -> scalar(text.bareKey(), region);
        };
    }

    private TomlValue scalar(String word, Region region) {
        if (word.equals("true") || word.equals("false")) {
            return new TomlValue.Flag(word.equals("true"), region);
        }
        // No leading zero, few enough digits for a long.
        if (word.matches("-?(0|[1-9][0-9]{0,17})")) {
            return new TomlValue.Whole(Long.parseLong(word), region);
        }
        text.giveUp();
        return new TomlValue.Other(region);
    }

    private List<TomlValue> items() {
        List<TomlValue> items = new ArrayList<>();
        text.expect('[');
        deeper();
        text.skipLines();
        while (!text.at(']') && text.sure()) {
            items.add(item());
            text.skipLines();
            if (!text.take(',') && !text.at(']')) {
                text.giveUp();
            }
            text.skipLines();
        }
        text.expect(']');
        depth--;
        return items;
    }

    private TomlValue item() {
        int start = text.position();
        if (text.at('"') || text.at('\'')) {
            String string = text.anyString();
            return new TomlValue.Text(string, text.region(start, text.position()));
        }
        Object value = value(text.region(start, start));
        return value instanceof PlainTable table ? table.finished() : (TomlValue) value;
    }

    private PlainTable inline(Region region) {
        PlainTable table = new PlainTable(PlainTable.Origin.INLINE, region);
        text.expect('{');
        deeper();
        text.skipBlanks();
        if (!text.take('}')) {
            do {
                entry(table);
                text.skipBlanks();
            } while (text.take(','));
            text.expect('}');
        }
        depth--;
        return table;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            text.giveUp();
        }
    }
}
