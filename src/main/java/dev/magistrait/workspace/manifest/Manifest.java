package dev.magistrait.workspace.manifest;

import dev.magistrait.source.Span;
import dev.magistrait.workspace.toml.TomlValue;
import java.nio.file.Path;
import java.util.Optional;

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

    /** Whether {@code exclude} takes a directory out of this workspace; a member named in full stays in, as in Cargo. */
    boolean excludes(Path member) {
        return covers("exclude", member) && !covers("members", member);
    }

    private boolean covers(String key, Path member) {
        return workspaceTable().texts(key).stream().anyMatch(t -> member.startsWith(path(t.text())));
    }
}
