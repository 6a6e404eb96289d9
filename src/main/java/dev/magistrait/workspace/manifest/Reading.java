package dev.magistrait.workspace.manifest;

import dev.magistrait.source.Span;
import dev.magistrait.workspace.toml.Problems;
import dev.magistrait.workspace.toml.TomlValue;
import java.util.Optional;

/**
 * What the reading of one workspace shares.
 *
 * @param root the workspace's manifest
 * @param inherited the manifest whose {@code [workspace]} packages inherit from: the root, one above it, or an empty one
 * @param base what names of files are relative to
 * @param problems where problems go
 */
record Reading(Manifest root, Manifest inherited, Manifests manifests, BaseDirectory base, Problems problems) {

    /** A value and the manifest that holds it. */
    record Found(Manifest manifest, TomlValue value) {

        Span span() {
            return manifest.span(value);
        }
    }

    static Reading of(Manifest root, Manifests manifests, BaseDirectory base, Problems problems) {
        Manifest none = new Manifest(root.directory(), root.file(), TomlValue.Table.EMPTY);
        return new Reading(root, manifests.inherited(root, base).orElse(none), manifests, base, problems);
    }

    /** A key of {@code [package]}, taken from {@code [workspace.package]} where it says so. */
    Optional<Found> packageValue(Manifest manifest, String key) {
        TomlValue.Table table = manifest.packageTable();
        return table.inherits(key)
                ? workspaceValue(manifest, "package", key, table.table(key))
                : table.get(key).map(v -> new Found(manifest, v));
    }

    /** An entry of {@code [workspace.<table>]}; a problem at the inheriting value when there is none. */
    Optional<Found> workspaceValue(Manifest heir, String table, String key, TomlValue asking) {
        Optional<TomlValue> value = inherited.workspaceTable().table(table).get(key);
        if (value.isEmpty()) {
            problems.manifest(heir.span(asking), "`" + key + "` is inherited, but " + lack(table, key), "");
        }
        return value.map(v -> new Found(inherited, v));
    }

    private String lack(String table, String key) {
        return inherited.isWorkspace()
                ? "`[workspace." + table + "]` has no `" + key + "`"
                : "there is no workspace above";
    }
}
