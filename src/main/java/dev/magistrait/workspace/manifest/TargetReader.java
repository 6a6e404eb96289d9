package dev.magistrait.workspace.manifest;

import dev.magistrait.rust.Edition;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.CargoTarget;
import dev.magistrait.workspace.file.CheckedTree;
import dev.magistrait.workspace.toml.TomlValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a package's targets: those its manifest names, and those Cargo finds by their place. */
final class TargetReader {

    private static final Map<CargoTarget.Kind, String> AUTO = Map.of(
            CargoTarget.Kind.BIN, "autobins",
            CargoTarget.Kind.EXAMPLE, "autoexamples",
            CargoTarget.Kind.TEST, "autotests",
            CargoTarget.Kind.BENCH, "autobenches");

    private final Manifest manifest;
    private final String packageName;
    private final Edition edition;
    private final Reading reading;
    private final List<CargoTarget> targets = new ArrayList<>();

    private TargetReader(Manifest manifest, String packageName, Edition edition, Reading reading) {
        this.manifest = manifest;
        this.packageName = packageName;
        this.edition = edition;
        this.reading = reading;
    }

    static List<CargoTarget> read(Manifest manifest, String packageName, Edition edition, Reading reading) {
        TargetReader reader = new TargetReader(manifest, packageName, edition, reading);
        reader.library();
        AUTO.keySet().stream().sorted().forEach(reader::listed);
        boolean named = !reader.targets.isEmpty()
                || !reader.tables(CargoTarget.Kind.BIN).isEmpty();
        if (!named && manifest.toml().get("lib").isEmpty()) {
            String message = "package `" + packageName
                    + "` has no target: no `src/lib.rs`, no `src/main.rs`, none in its manifest";
            reading.problems().manifest(manifest.span(manifest.packageTable()), message, "");
        }
        reader.buildScripts();
        return List.copyOf(reader.targets);
    }

    private void library() {
        Optional<TomlValue> table = manifest.toml().get("lib");
        boolean inferring =
                manifest.packageTable().flag("autolib").map(TomlValue.Flag::on).orElse(true);
        if (table.isEmpty() && !inferring) {
            return;
        }
        TomlValue.Table lib = manifest.toml().table("lib");
        String name = lib.text("name").map(TomlValue.Text::text).orElse(packageName);
        Path usual = legacy(manifest.path("src/lib.rs"), manifest.path("src/" + name + ".rs"));
        Path file = lib.text("path").map(p -> manifest.path(p.text())).orElse(usual);
        if (table.isPresent() || Files.isRegularFile(usual)) {
            Span span = manifest.span(lib.get("path").or(() -> table).orElse(lib));
            add(CargoTarget.Kind.LIB, name, lib, file, span);
        }
    }

    /** The older place of a file where only that has it: edition 2015 alone looks there. */
    private Path legacy(Path usual, Path older) {
        boolean looks = edition == Edition.E2015 && !Files.isRegularFile(usual) && Files.isRegularFile(older);
        return looks ? older : usual;
    }

    private List<TomlValue.Table> tables(CargoTarget.Kind kind) {
        return manifest.toml().tables(kind.word());
    }

    /** {@code [[bin]]} and its like, then what lies at the usual places and is not named there. */
    private void listed(CargoTarget.Kind kind) {
        List<TomlValue.Table> named = tables(kind);
        List<TargetFiles.Inferred> inferred = TargetFiles.of(kind, packageName, manifest.directory());
        named.forEach(t -> named(kind, t, inferred));
        if (!discovers(kind, named)) {
            return;
        }
        Set<String> names = named.stream().map(TargetReader::name).collect(Collectors.toSet());
        Set<Path> paths = named.stream()
                .flatMap(t -> t.text("path").map(p -> manifest.path(p.text())).stream())
                .collect(Collectors.toSet());
        inferred.stream()
                .filter(i -> !names.contains(i.name()) && !paths.contains(i.file()))
                .forEach(i -> add(
                        kind,
                        i.name(),
                        TomlValue.Table.EMPTY,
                        i.file(),
                        reading.base().start(i.file())));
    }

    /** Edition 2015 looks no further where the manifest names a target of the kind. */
    private boolean discovers(CargoTarget.Kind kind, List<TomlValue.Table> named) {
        String key = AUTO.getOrDefault(kind, "");
        return manifest.packageTable()
                .flag(key)
                .map(TomlValue.Flag::on)
                .orElse(edition != Edition.E2015 || named.isEmpty());
    }

    private void named(CargoTarget.Kind kind, TomlValue.Table table, List<TargetFiles.Inferred> inferred) {
        String name = name(table);
        Span span = manifest.span(table.get("path").or(() -> table.get("name")).orElse(table));
        Path usual = inferred.stream()
                .filter(i -> i.name().equals(name))
                .map(TargetFiles.Inferred::file)
                .findFirst()
                .orElseGet(() -> usual(kind, name));
        Path file = table.text("path").map(p -> manifest.path(p.text())).orElse(usual);
        add(kind, name, table, file, span);
    }

    private Path usual(CargoTarget.Kind kind, String name) {
        String directory = switch (kind) {
            case BIN -> "src/bin/";
            case EXAMPLE -> "examples/";
            case BENCH -> "benches/";
            default -> "tests/";
        };
        Path usual = manifest.path(directory + name + ".rs");
        return kind == CargoTarget.Kind.BIN ? legacy(usual, manifest.path("src/main.rs")) : usual;
    }

    private static String name(TomlValue.Table table) {
        return table.text("name").map(TomlValue.Text::text).orElse("");
    }

    private void buildScripts() {
        TomlValue.Table table = manifest.packageTable();
        Optional<TomlValue> build = table.get("build");
        List<TomlValue.Text> written = new ArrayList<>(table.texts("build"));
        table.text("build").ifPresent(written::add);
        written.forEach(t -> buildScript(manifest.path(t.text()), manifest.span(build.orElse(t))));
        boolean asked = table.on("build");
        if (asked || (build.isEmpty() && Files.isRegularFile(manifest.path("build.rs")))) {
            buildScript(manifest.path("build.rs"), manifest.span(build.orElse(table)));
        }
    }

    private void buildScript(Path file, Span span) {
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\.rs$", "");
        add(CargoTarget.Kind.BUILD_SCRIPT, "build-script-" + stem, TomlValue.Table.EMPTY, file, span);
    }

    private void add(CargoTarget.Kind kind, String name, TomlValue.Table table, Path file, Span span) {
        String shown = reading.base().name(file);
        if (!Files.isRegularFile(file) || !mayBeRead(file)) {
            String why = Files.isRegularFile(file) ? "which leads out of the checked tree" : "which does not exist";
            String message = "the " + kind.word() + " target `" + name + "` is to start in `" + shown + "`, " + why;
            reading.problems().unreadable(span, message, "");
            return;
        }
        targets.add(new CargoTarget(
                kind,
                name,
                name.replace('-', '_'),
                shown,
                Editions.of(table, edition, manifest, reading.problems()),
                kind == CargoTarget.Kind.LIB && isProcMacro(table),
                table.texts("required-features").stream()
                        .map(TomlValue.Text::text)
                        .toList()));
    }

    /** A package that lies elsewhere is read where it lies. */
    private boolean mayBeRead(Path file) {
        CheckedTree tree = reading.base().tree();
        return tree.reads(file) || tree.reading(List.of(manifest.directory())).reads(file);
    }

    private static boolean isProcMacro(TomlValue.Table lib) {
        return lib.get("proc-macro", "proc_macro").filter(TargetReader::isOn).isPresent()
                || Stream.of("crate-type", "crate_type")
                        .flatMap(key -> lib.texts(key).stream())
                        .anyMatch(t -> t.text().equals("proc-macro"));
    }

    private static boolean isOn(TomlValue value) {
        return value instanceof TomlValue.Flag flag && flag.on();
    }
}
