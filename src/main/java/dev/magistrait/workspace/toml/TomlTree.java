package dev.magistrait.workspace.toml;

import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** What the parser of TOML found, as our own values with their places. */
final class TomlTree {

    private final TomlPlaces places;

    TomlTree(TomlPlaces places) {
        this.places = places;
    }

    TomlValue.Table table(TomlTable table, Region region) {
        Map<String, TomlValue> entries = new LinkedHashMap<>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            Object value = table.get(path);
            if (value != null) {
                entries.put(key, value(value, places.key(table.inputPositionOf(path), key)));
            }
        }
        return new TomlValue.Table(entries, region);
    }

    private TomlValue.Items items(TomlArray array, Region region) {
        List<TomlValue> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            items.add(value(array.get(i), places.item(array.inputPositionOf(i))));
        }
        return new TomlValue.Items(items, region);
    }

    private TomlValue value(Object value, Region region) {
        return switch (value) {
            case String text -> new TomlValue.Text(text, region);
            case Boolean on -> new TomlValue.Flag(on, region);
            case Long number -> new TomlValue.Whole(number, region);
            case TomlTable table -> table(table, region);
            case TomlArray array -> items(array, region);
            default -> new TomlValue.Other(region);
        };
    }
}
