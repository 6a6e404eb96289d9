package dev.magistrait.workspace.manifest;

import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Msrv;
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoTarget;
import dev.magistrait.workspace.cargo.Locked;
import dev.magistrait.workspace.toml.TomlValue;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads one package of a workspace. */
final class PackageReader {

    /** Crate types that another Rust crate can depend on; an absent {@code crate-type} is {@code lib}. */
    private static final List<String> LINKABLE = List.of("lib", "rlib", "dylib", "proc-macro");

    private PackageReader() {}

    /** The package but for the externs, which need all packages of the workspace. */
    static CargoPackage read(Members.Member member, Reading reading) {
        Manifest manifest = member.manifest();
        String name = name(manifest, reading);
        Edition edition = Editions.ofPackage(manifest, reading);
        List<CargoTarget> targets = TargetReader.read(manifest, name, edition, reading);
        List<Msrv> msrvs = MsrvReader.read(manifest, edition, reading);
        Msrv msrv = msrvs.stream().findFirst().orElse(Msrv.NONE);
        CargoConfig config = CargoConfig.read(manifest.directory(), reading);
        boolean library = targets.stream().anyMatch(t -> t.kind() == CargoTarget.Kind.LIB) && linkable(manifest);
        return new CargoPackage(
                new Crate(
                        name,
                        edition,
                        msrv,
                        published(manifest, reading),
                        library,
                        lints(manifest),
                        nameSpan(manifest)),
                member.dependencies().stream().map(d -> d.fact(name)).toList(),
                targets,
                Stream.concat(LintReader.read(manifest, reading).stream(), config.lints().stream())
                        .toList(),
                reading.base().name(manifest.directory()),
                List.of(),
                features(manifest),
                msrvs,
                BuildScriptReader.read(manifest, targets, config, reading),
                locked(member, reading));
    }

    private static List<Locked> locked(Members.Member member, Reading reading) {
        return member.dependencies().stream().anyMatch(LockFile::isOpen)
                ? reading.manifests()
                        .lock(reading.root().directory(), reading.base())
                        .of(member.dependencies())
                : List.of();
    }

    private static String name(Manifest manifest, Reading reading) {
        String name =
                manifest.packageTable().text("name").map(TomlValue.Text::text).orElse("");
        if (!name.isBlank()) {
            return name;
        }
        reading.problems().manifest(nameSpan(manifest), "`" + manifest.file() + "` names no package", "");
        return String.valueOf(manifest.directory().getFileName());
    }

    private static Span nameSpan(Manifest manifest) {
        TomlValue.Table table = manifest.packageTable();
        return manifest.span(table.get("name").orElse(table));
    }

    /** Cargo takes a package without a version for one that is not to be published. */
    private static boolean published(Manifest manifest, Reading reading) {
        return reading.packageValue(manifest, "publish")
                .map(found -> switch (found.value()) {
                    case TomlValue.Flag flag -> flag.on();
                    case TomlValue.Items registries -> !registries.items().isEmpty();
                    default -> true;
                })
                .orElse(manifest.packageTable().get("version").isPresent());
    }

    private static Crate.Lints lints(Manifest manifest) {
        if (LintReader.inherits(manifest)) {
            return Crate.Lints.WORKSPACE;
        }
        return manifest.toml().get("lints").isPresent() ? Crate.Lints.OWN : Crate.Lints.NONE;
    }

    private static boolean linkable(Manifest manifest) {
        TomlValue.Table lib = manifest.toml().table("lib");
        String key = lib.get("crate-type").isPresent() ? "crate-type" : "crate_type";
        return lib.get(key).isEmpty() || lib.texts(key).stream().anyMatch(t -> LINKABLE.contains(t.text()));
    }

    private static SortedMap<String, List<String>> features(Manifest manifest) {
        TomlValue.Table table = manifest.toml().table("features");
        SortedMap<String, List<String>> found = new TreeMap<>();
        for (String feature : table.entries().keySet()) {
            found.put(
                    feature,
                    table.texts(feature).stream().map(TomlValue.Text::text).toList());
        }
        return found;
    }

    /** What a dependency on the package finds. */
    static ExternReader.Local local(CargoPackage read) {
        String crateName = read.library().map(CargoTarget::crateName).orElse(ExternReader.underscored(read.name()));
        return new ExternReader.Local(read.name(), crateName);
    }
}
