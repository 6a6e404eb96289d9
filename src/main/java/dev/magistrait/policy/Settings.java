package dev.magistrait.policy;

import dev.magistrait.rust.RustVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** With other values: they take the place of the one there is, or join the list. */
    public Settings with(SettingKey key, List<Sourced<String>> values) {
        List<Sourced<String>> next = new ArrayList<>();
        if (key.form() == SettingKey.Form.PATHS) {
            next.addAll(sourced(key));
        }
        values.stream()
                .filter(v -> next.stream().noneMatch(n -> n.value().equals(v.value())))
                .forEach(next::add);
        Map<SettingKey, List<Sourced<String>>> all = new EnumMap<>(this.values);
        all.put(key, next);
        return new Settings(all);
    }
}
