package dev.magistrait.workspace.manifest;

import static java.util.stream.Collectors.toSet;

import dev.magistrait.source.Span;
import dev.magistrait.workspace.toml.TomlValue;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code Cargo.toml}.
 *
 * @param directory where it lies, absolute and normalized
 * @param file its name relative to the workspace
 */
public record Manifest(Path directory, String file, TomlValue.Table toml) {

    public static final String NAME = "Cargo.toml";
    static final String WORKSPACE = "workspace";

    Span span(TomlValue value) {
        return new Span(file, value.region());
    }

    boolean isWorkspace() {
        return toml.get(WORKSPACE).isPresent();
    }

    boolean isPackage() {
        return toml.get("package", "project").isPresent();
    }

    TomlValue.Table workspaceTable() {
        return toml.table(WORKSPACE);
    }

    /** {@code [package]}, which the oldest manifests call {@code [project]}. */
    TomlValue.Table packageTable() {
        return toml.get("package").isPresent() ? toml.table("package") : toml.table("project");
    }

    /** A path that it names, relative to its directory. */
    Path path(String written) {
        return WrittenPath.resolve(directory, written);
    }

    /** The directory of the workspace that {@code package.workspace} names. */
    Optional<Path> named() {
        return packageTable().text(WORKSPACE).map(TomlValue.Text::text).map(this::path);
    }

    /** The directories that a list of its {@code [workspace]} table names, as {@code exclude}. */
    Set<Path> named(String key) {
        return workspaceTable().texts(key).stream().map(t -> path(t.text())).collect(toSet());
    }
}
