package dev.magistrait.workspace.toml;

import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a TOML file. Its region is that of its key, of an array's item that of the item itself. */
public sealed interface TomlValue {

    Region region();

    /** How messages name its type, such as {@code a string}. */
    String type();

    record Text(String text, Region region) implements TomlValue {
        @Override
        public String type() {
            return "a string";
        }
    }

    record Flag(boolean on, Region region) implements TomlValue {
        @Override
        public String type() {
            return "a boolean";
        }
    }

    record Whole(long number, Region region) implements TomlValue {
        @Override
        public String type() {
            return "an integer";
        }
    }

    /** A float, a date or a time: nothing that a manifest asks for. */
    record Other(Region region) implements TomlValue {
        @Override
        public String type() {
            return "a float or a date";
        }
    }

    record Items(List<TomlValue> items, Region region) implements TomlValue {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String type() {
            return "an array";
        }
    }

    /** A table, entries in the order of the file. What is asked for in the wrong type counts as absent: whoever reads manifests reports it. */
    record Table(Map<String, TomlValue> entries, Region region) implements TomlValue {

        public static final Table EMPTY = new Table(Map.of(), Region.START);

        public Table {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String type() {
            return "a table";
        }

        public Optional<TomlValue> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        /** The value of a key that Cargo also takes in an older spelling. */
        public Optional<TomlValue> get(String key, String older) {
            return get(key).or(() -> get(older));
        }

        /** The table under a key; empty when there is none. */
        public Table table(String key) {
            return entries.get(key) instanceof Table table ? table : EMPTY;
        }

        public Optional<Text> text(String key) {
            return entries.get(key) instanceof Text text ? Optional.of(text) : Optional.empty();
        }

        public Optional<Flag> flag(String key) {
            return entries.get(key) instanceof Flag flag ? Optional.of(flag) : Optional.empty();
        }

        /** Whether a key is there and {@code true}. */
        public boolean on(String key) {
            return entries.get(key) instanceof Flag flag && flag.on();
        }

        /** The strings of an array. */
        public List<Text> texts(String key) {
            return of(Text.class, items(key));
        }

        /** The tables of an array, such as {@code [[bin]]}. */
        public List<Table> tables(String key) {
            return of(Table.class, items(key));
        }

        /** Whether a key takes its value from the workspace: {@code key.workspace = true}. */
        public boolean inherits(String key) {
            return table(key).on("workspace");
        }

        private static <T> List<T> of(Class<T> type, List<TomlValue> items) {
            if (items.isEmpty()) {
                return List.of();
            }
            List<T> found = new ArrayList<>();
            for (TomlValue item : items) {
                if (type.isInstance(item)) {
                    found.add(type.cast(item));
                }
            }
            return found;
        }

        private List<TomlValue> items(String key) {
            return entries.get(key) instanceof Items items ? items.items() : List.of();
        }
    }
}
