package dev.magistrait.workspace.manifest;

import dev.magistrait.workspace.toml.Problems;
import dev.magistrait.workspace.toml.TomlValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reports values whose type Cargo would refuse, for the keys that are read here. */
public final class ManifestTypes {

    private static final String TEXT = "a string";
    private static final String FLAG = "a boolean";
    private static final String ITEMS = "an array";
    private static final String TABLE = "a table";

    /** The types that Cargo takes for a key; {@code *} stands for any key. */
    private record Expected(List<String> keys, List<String> types) {
        Expected(String path, String... types) {
            this(List.of(path.split("\\.")), List.of(types));
        }
    }

    private static final List<Expected> EXPECTED = List.of(
            new Expected("package", TABLE),
            new Expected("package.name", TEXT),
            new Expected("package.edition", TEXT, TABLE),
            new Expected("package.rust-version", TEXT, TABLE),
            new Expected("package.publish", FLAG, ITEMS, TABLE),
            new Expected("package.build", FLAG, TEXT, ITEMS),
            new Expected("package.autolib", FLAG),
            new Expected("package.autobins", FLAG),
            new Expected("package.autoexamples", FLAG),
            new Expected("package.autotests", FLAG),
            new Expected("package.autobenches", FLAG),
            new Expected("workspace", TABLE),
            new Expected("workspace.members", ITEMS),
            new Expected("workspace.exclude", ITEMS),
            new Expected("workspace.package", TABLE),
            new Expected("workspace.package.edition", TEXT),
            new Expected("workspace.package.rust-version", TEXT),
            new Expected("workspace.package.publish", FLAG, ITEMS),
            new Expected("workspace.dependencies", TABLE),
            new Expected("workspace.dependencies.*", TEXT, TABLE),
            new Expected("workspace.lints", TABLE),
            new Expected("lib", TABLE),
            new Expected("lib.name", TEXT),
            new Expected("lib.path", TEXT),
            new Expected("lib.proc-macro", FLAG),
            new Expected("bin", ITEMS),
            new Expected("example", ITEMS),
            new Expected("test", ITEMS),
            new Expected("bench", ITEMS),
            new Expected("dependencies", TABLE),
            new Expected("dependencies.*", TEXT, TABLE),
            new Expected("dev-dependencies", TABLE),
            new Expected("dev-dependencies.*", TEXT, TABLE),
            new Expected("build-dependencies", TABLE),
            new Expected("build-dependencies.*", TEXT, TABLE),
            new Expected("target", TABLE),
            new Expected("target.*", TABLE),
            new Expected("target.*.dependencies", TABLE),
            new Expected("target.*.dependencies.*", TEXT, TABLE),
            new Expected("features", TABLE),
            new Expected("features.*", ITEMS),
            new Expected("lints", TABLE),
            new Expected("lints.*.*", TEXT, TABLE));

    private final Manifest manifest;
    private final Problems problems;
    private final Deque<String> path = new ArrayDeque<>();

    private ManifestTypes(Manifest manifest, Problems problems) {
        this.manifest = manifest;
        this.problems = problems;
    }

    static void check(Manifest manifest, Problems problems) {
        ManifestTypes types = new ManifestTypes(manifest, problems);
        EXPECTED.forEach(expected -> types.check(expected, 0, manifest.toml()));
    }

    private void check(Expected expected, int depth, TomlValue value) {
        if (depth == expected.keys().size()) {
            if (!expected.types().contains(value.type())) {
                problems.manifest(manifest.span(value), message(value, expected), "");
            }
        } else if (value instanceof TomlValue.Table table) {
            String key = expected.keys().get(depth);
            if (key.equals("*")) {
                table.entries().forEach((k, v) -> below(k, expected, depth, v));
            } else {
                table.get(key).ifPresent(v -> below(key, expected, depth, v));
            }
        }
    }

    private void below(String key, Expected expected, int depth, TomlValue value) {
        path.addLast(key);
        check(expected, depth + 1, value);
        path.removeLast();
    }

    private String message(TomlValue value, Expected expected) {
        String types = String.join(" or ", expected.types());
        return "`" + String.join(".", path) + "` is " + value.type() + ", not " + types;
    }
}
