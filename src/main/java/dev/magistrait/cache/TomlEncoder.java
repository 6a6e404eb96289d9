package dev.magistrait.cache;

import dev.magistrait.source.Region;
import dev.magistrait.workspace.toml.TomlValue;
import java.util.List;
import java.util.Map;

/** Writes what a TOML file says, with its places. {@link TomlDecoder} reads it. */
final class TomlEncoder {

    static final int TEXT = 0;
    static final int ON = 1;
    static final int OFF = 2;
    static final int WHOLE = 3;
    static final int OTHER = 4;
    static final int ITEMS = 5;
    static final int TABLE = 6;

    /** How deep values may lie within each other. */
    static final int DEEPEST = 100;

    private final ByteSink out;
    private final Regions regions = new Regions();
    private int depth;

    private TomlEncoder(ByteSink out) {
        this.out = out;
    }

    /** Throws {@link Refused} for values nested too deep. */
    static ByteSink bytes(TomlValue.Table table) {
        ByteSink out = new ByteSink();
        new TomlEncoder(out).value(table);
        return out;
    }

    private void value(TomlValue value) {
        if (++depth > DEEPEST) {
            throw new Refused("a value nested too deep");
        }
        switch (value) {
            case TomlValue.Text(String text, Region region) -> {
                start(TEXT, region);
                out.text(text);
            }
            case TomlValue.Flag(boolean on, Region region) -> start(on ? ON : OFF, region);
            case TomlValue.Whole(long number, Region region) -> {
                start(WHOLE, region);
                out.fixed(number);
            }
            case TomlValue.Other(Region region) -> start(OTHER, region);
            case TomlValue.Items(List<TomlValue> items, Region region) -> {
                start(ITEMS, region);
                out.number(items.size());
                items.forEach(this::value);
            }
            case TomlValue.Table(Map<String, TomlValue> entries, Region region) -> {
                start(TABLE, region);
                out.number(entries.size());
                entries.forEach(this::entry);
            }
        }
        depth--;
    }

    private void entry(String key, TomlValue value) {
        out.text(key);
        value(value);
    }

    private void start(int tag, Region region) {
        out.octet(tag);
        regions.write(region, out);
    }
}
