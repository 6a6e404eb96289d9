package dev.magistrait.cache;

import dev.magistrait.source.Region;
import dev.magistrait.workspace.toml.TomlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link TomlEncoder} wrote. */
final class TomlDecoder {

    private final ByteSource in;
    private final Regions regions = new Regions();
    private int depth;

    private TomlDecoder(ByteSource in) {
        this.in = in;
    }

    /** Throws {@link Damaged}. */
    static TomlValue.Table table(ByteSource in) {
        try {
            if (new TomlDecoder(in).value() instanceof TomlValue.Table table && in.exhausted()) {
                return table;
            }
        } catch (IllegalArgumentException e) {
            throw new Damaged(String.valueOf(e.getMessage()));
        }
        throw new Damaged("no table");
    }

    private TomlValue value() {
        if (++depth > TomlEncoder.DEEPEST) {
            throw new Damaged("a value nested too deep");
        }
        int tag = in.octet();
        Region region = regions.read(in);
        TomlValue value = switch (tag) {
            case TomlEncoder.TEXT -> new TomlValue.Text(in.text(), region);
            case TomlEncoder.ON -> new TomlValue.Flag(true, region);
            case TomlEncoder.OFF -> new TomlValue.Flag(false, region);
            case TomlEncoder.WHOLE -> new TomlValue.Whole(in.fixed(), region);
            case TomlEncoder.OTHER -> new TomlValue.Other(region);
            case TomlEncoder.ITEMS -> new TomlValue.Items(items(), region);
            case TomlEncoder.TABLE -> new TomlValue.Table(entries(), region);
            default -> throw new Damaged("no such value");
        };
        depth--;
        return value;
    }

    private List<TomlValue> items() {
        List<TomlValue> items = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            items.add(value());
        }
        return items;
    }

    private Map<String, TomlValue> entries() {
        int count = in.count();
        Map<String, TomlValue> entries = LinkedHashMap.newLinkedHashMap(Math.min(count, 1000));
        for (int left = count; left > 0; left--) {
            entries.put(in.text(), value());
        }
        return entries;
    }
}
