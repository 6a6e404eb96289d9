package dev.magistrait.workspace;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reports values whose type Cargo would refuse, for the keys that are read here. */
final class ManifestTypes {

    private static final String TEXT = "a string";
    private static final String FLAG = "a boolean";
    private static final String ITEMS = "an array";
    private static final String TABLE = "a table";

    private static final List<String> TEXT_OR_INHERITED = List.of(TEXT, TABLE);
    private static final List<String> TARGETS = List.of(ITEMS);

    /** What Cargo takes for each key; {@code *} stands for any key. */
    private static final Map<String, List<String>> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("package", List.of(TABLE)),
            Map.entry("package.name", List.of(TEXT)),
            Map.entry("package.edition", TEXT_OR_INHERITED),
            Map.entry("package.rust-version", TEXT_OR_INHERITED),
            Map.entry("package.publish", List.of(FLAG, ITEMS, TABLE)),
            Map.entry("package.build", List.of(FLAG, TEXT, ITEMS)),
            Map.entry("package.autolib", List.of(FLAG)),
            Map.entry("package.autobins", List.of(FLAG)),
            Map.entry("package.autoexamples", List.of(FLAG)),
            Map.entry("package.autotests", List.of(FLAG)),
            Map.entry("package.autobenches", List.of(FLAG)),
            Map.entry("workspace", List.of(TABLE)),
            Map.entry("workspace.members", List.of(ITEMS)),
            Map.entry("workspace.exclude", List.of(ITEMS)),
            Map.entry("workspace.package", List.of(TABLE)),
            Map.entry("workspace.package.edition", List.of(TEXT)),
            Map.entry("workspace.package.rust-version", List.of(TEXT)),
            Map.entry("workspace.package.publish", List.of(FLAG, ITEMS)),
            Map.entry("workspace.dependencies", List.of(TABLE)),
            Map.entry("workspace.dependencies.*", List.of(TEXT, TABLE)),
            Map.entry("workspace.lints", List.of(TABLE)),
            Map.entry("lib", List.of(TABLE)),
            Map.entry("lib.name", List.of(TEXT)),
            Map.entry("lib.path", List.of(TEXT)),
            Map.entry("lib.proc-macro", List.of(FLAG)),
            Map.entry("bin", TARGETS),
            Map.entry("example", TARGETS),
            Map.entry("test", TARGETS),
            Map.entry("bench", TARGETS),
            Map.entry("dependencies", List.of(TABLE)),
            Map.entry("dependencies.*", List.of(TEXT, TABLE)),
            Map.entry("dev-dependencies", List.of(TABLE)),
            Map.entry("dev-dependencies.*", List.of(TEXT, TABLE)),
            Map.entry("build-dependencies", List.of(TABLE)),
            Map.entry("build-dependencies.*", List.of(TEXT, TABLE)),
            Map.entry("target", List.of(TABLE)),
            Map.entry("target.*", List.of(TABLE)),
            Map.entry("target.*.dependencies", List.of(TABLE)),
            Map.entry("target.*.dependencies.*", List.of(TEXT, TABLE)),
            Map.entry("features", List.of(TABLE)),
            Map.entry("features.*", List.of(ITEMS)),
            Map.entry("lints", List.of(TABLE)),
            Map.entry("lints.*.*", List.of(TEXT, TABLE))));

    private ManifestTypes() {}

    /** A value and the keys that lead to it. */
    private record Named(String path, TomlValue value) {}

    static void check(Manifest manifest, Problems problems) {
        Named top = new Named("", manifest.toml());
        TYPES.forEach((path, types) -> {
            for (Named named : values(List.of(top), List.of(path.split("\\.")))) {
                String type = named.value().type();
                if (!types.contains(type)) {
                    String message = "`%s` is %s, not %s".formatted(named.path(), type, String.join(" or ", types));
                    problems.manifest(manifest.span(named.value()), message, "");
                }
            }
        });
    }

    private static List<Named> values(List<Named> from, List<String> keys) {
        if (keys.isEmpty()) {
            return from;
        }
        List<Named> next =
                from.stream().flatMap(n -> under(n, keys.getFirst())).toList();
        return values(next, keys.subList(1, keys.size()));
    }

    private static Stream<Named> under(Named named, String key) {
        if (!(named.value() instanceof TomlValue.Table table)) {
            return Stream.empty();
        }
        String prefix = named.path().isEmpty() ? "" : named.path() + ".";
        return key.equals("*")
                ? table.entries().entrySet().stream().map(e -> new Named(prefix + e.getKey(), e.getValue()))
                : table.get(key).map(v -> new Named(prefix + key, v)).stream();
    }
}
