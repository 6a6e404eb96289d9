package dev.magistrait.workspace.manifest;

import dev.magistrait.fact.Dependency;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.toml.TomlValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A dependency as a manifest states it, inheritance resolved.
 *
 * @param key the key in the manifest
 * @param packageName the package it means; the key unless renamed
 * @param path the directory it lies in; empty or one
 * @param features the features it asks for, {@code default} among them unless it declines
 * @param span the key
 */
record DependencySpec(
        Dependency.Kind kind,
        String key,
        String packageName,
        String version,
        boolean optional,
        boolean inherited,
        List<Path> path,
        Set<String> features,
        Span span) {

    private static final String DEFAULT = "default";

    /** Of the dependency that says nothing of features. */
    private static final Set<String> STANDARD = Set.of(DEFAULT);

    private static final Comparator<DependencySpec> ORDER = Comparator.comparing(DependencySpec::kind)
            .thenComparing(DependencySpec::key)
            .thenComparing(DependencySpec::span);

    /** All dependencies of a package, those under {@code [target.'cfg(..)']} too, by kind and key. */
    static List<DependencySpec> of(Manifest manifest, Reading reading) {
        List<DependencySpec> found = new ArrayList<>();
        TomlValue.Table toml = manifest.toml();
        addAll(found, toml, manifest, reading);
        for (String cfg : toml.table("target").entries().keySet()) {
            addAll(found, toml.table("target").table(cfg), manifest, reading);
        }
        return found.stream().sorted(ORDER).toList();
    }

    boolean renamed() {
        return !key.equals(packageName);
    }

    Dependency fact(String crate) {
        return new Dependency(crate, key, packageName, kind, optional, version, inherited, span);
    }

    private static void addAll(List<DependencySpec> found, TomlValue.Table tables, Manifest manifest, Reading reading) {
        for (Dependency.Kind kind : Dependency.Kind.values()) {
            table(tables, kind).entries().forEach((key, value) -> found.add(read(kind, key, value, manifest, reading)));
        }
    }

    private static TomlValue.Table table(TomlValue.Table tables, Dependency.Kind kind) {
        Optional<TomlValue> found = switch (kind) {
            case NORMAL -> tables.get("dependencies");
            case DEV -> tables.get("dev-dependencies", "dev_dependencies");
            case BUILD -> tables.get("build-dependencies", "build_dependencies");
        };
        return asTable(found);
    }

    private static DependencySpec read(
            Dependency.Kind kind, String key, TomlValue value, Manifest manifest, Reading reading) {
        Reading.Found own = new Reading.Found(manifest, value);
        boolean inherited = asTable(Optional.of(value)).on("workspace");
        Reading.Found stated = inherited
                ? reading.workspaceValue(manifest, "dependencies", key, value).orElse(own)
                : own;
        TomlValue.Table table = asTable(Optional.of(stated.value()));
        return new DependencySpec(
                kind,
                key,
                table.text("package").map(TomlValue.Text::text).orElse(key),
                version(stated.value(), table),
                asTable(Optional.of(value)).on("optional"),
                inherited,
                table.text("path").map(t -> stated.manifest().path(t.text())).stream()
                        .toList(),
                features(asTable(Optional.of(value)), table),
                manifest.span(value));
    }

    /** A member's own list adds to the workspace's, and neither takes away what the other asks for. */
    private static Set<String> features(TomlValue.Table own, TomlValue.Table stated) {
        boolean standard = !declinesDefault(stated) || (!own.equals(stated) && own.on("default-features"));
        if (standard && !asksFor(own) && !asksFor(stated)) {
            return STANDARD;
        }
        Set<String> found = new TreeSet<>();
        for (TomlValue.Table table : List.of(own, stated)) {
            table.texts("features").forEach(f -> found.add(f.text()));
        }
        if (standard) {
            found.add(DEFAULT);
        }
        return found;
    }

    private static boolean asksFor(TomlValue.Table table) {
        return table.entries().containsKey("features");
    }

    private static boolean declinesDefault(TomlValue.Table table) {
        return declines(table, "default-features") || declines(table, "default_features");
    }

    private static boolean declines(TomlValue.Table table, String key) {
        return table.entries().get(key) instanceof TomlValue.Flag flag && !flag.on();
    }

    private static String version(TomlValue value, TomlValue.Table table) {
        return value instanceof TomlValue.Text text
                ? text.text()
                : table.text("version").map(TomlValue.Text::text).orElse("");
    }

    private static TomlValue.Table asTable(Optional<TomlValue> value) {
        return value.orElse(TomlValue.Table.EMPTY) instanceof TomlValue.Table table ? table : TomlValue.Table.EMPTY;
    }
}
