package dev.magistrait.policy;

import dev.magistrait.rust.RustVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the settings are, each with where it is laid down: one value, or of the lists all of them. */
public record Settings(Map<SettingKey, List<Sourced<String>>> values) {

    /** Without any policy. */
    public static final Settings DEFAULT = new Settings(new EnumMap<>(SettingKey.class));

    public Settings {
        Map<SettingKey, List<Sourced<String>>> all = new EnumMap<>(SettingKey.class);
        for (SettingKey key : SettingKey.values()) {
            all.put(
                    key,
                    List.copyOf(values.getOrDefault(
                            key,
                            key.defaults().stream()
                                    .map(v -> new Sourced<>(v, Origin.BUILT_IN))
                                    .toList())));
        }
        values = Collections.unmodifiableMap(all);
    }

    /** The value of a setting that has one. */
    public String text(SettingKey key) {
        return sourced(key).getFirst().value();
    }

    /** The values of a setting that is a list. */
    public List<String> list(SettingKey key) {
        return sourced(key).stream().map(Sourced::value).toList();
    }

    public List<Sourced<String>> sourced(SettingKey key) {
        return values.getOrDefault(key, List.of());
    }

    /** The oldest Rust for all crates; empty where their manifests say. */
    public Optional<RustVersion> msrv() {
        return RustVersion.parse(text(SettingKey.MSRV));
    }

    /** What a setting says of each of several paths, sorted by path. */
    public SortedMap<String, String> table(SettingKey key) {
        SortedMap<String, String> found = new TreeMap<>();
        for (String value : list(key)) {
            String path = SettingKey.name(value);
            found.put(path, value.substring(SettingKey.effect(path, "").length()));
        }
        return found;
    }

    private static boolean replaces(String value, String before) {
        return !value.equals(before) && SettingKey.name(value).equals(SettingKey.name(before));
    }

    /** With other values: they take the place of the one there is, or join the list, where the later word for a path wins. */
    public Settings with(SettingKey key, List<Sourced<String>> values) {
        List<Sourced<String>> next = new ArrayList<>();
        if (key.form().many()) {
            next.addAll(sourced(key));
        }
        for (Sourced<String> value : values) {
            next.removeIf(n -> replaces(value.value(), n.value()));
            if (next.stream().noneMatch(n -> n.value().equals(value.value()))) {
                next.add(value);
            }
        }
        Map<SettingKey, List<Sourced<String>>> all = new EnumMap<>(this.values);
        all.put(key, next);
        return new Settings(all);
    }
}
