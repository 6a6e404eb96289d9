package dev.magistrait.workspace;

import java.util.List;
import java.util.stream.Stream;

/** Reports values whose type Cargo would refuse, for the keys that are read here. */
final class ManifestTypes {

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

    private ManifestTypes() {}

    /** A value and the keys that lead to it. */
    private record Named(String path, TomlValue value) {}

    static void check(Manifest manifest, Problems problems) {
        Named top = new Named("", manifest.toml());
        for (Expected expected : EXPECTED) {
            for (Named named : values(List.of(top), expected.keys())) {
                if (!expected.types().contains(named.value().type())) {
                    problems.manifest(manifest.span(named.value()), message(named, expected), "");
                }
            }
        }
    }

    private static String message(Named named, Expected expected) {
        String types = String.join(" or ", expected.types());
        return "`" + named.path() + "` is " + named.value().type() + ", not " + types;
    }

    private static List<Named> values(List<Named> from, List<String> keys) {
        if (keys.isEmpty()) {
            return from;
        }
        List<Named> next = from.stream().flatMap(n -> under(n, keys.getFirst())).toList();
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
