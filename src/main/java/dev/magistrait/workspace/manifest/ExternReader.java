package dev.magistrait.workspace.manifest;

import dev.magistrait.workspace.cargo.ExternDependency;
import dev.magistrait.workspace.toml.TomlValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says what the names of a package's dependencies mean in code. */
final class ExternReader {

    /** A package of this workspace: its name, and the name its library has in code. */
    record Local(String packageName, String crateName) {}

    private final Map<Path, Local> locals;
    private final Map<String, Path> patches = new TreeMap<>();

    ExternReader(Map<Path, Local> locals, Reading reading) {
        this.locals = Map.copyOf(locals);
        readPatches(reading.root());
        readPatches(reading.inherited());
    }

    List<ExternDependency> externs(List<DependencySpec> dependencies) {
        return dependencies.stream().map(this::extern).distinct().sorted().toList();
    }

    private ExternDependency extern(DependencySpec dependency) {
        for (Path directory : directories(dependency)) {
            Local local = locals.get(directory);
            if (local != null) {
                String name = dependency.renamed() ? underscored(dependency.key()) : local.crateName();
                return new ExternDependency(
                        name,
                        dependency.packageName(),
                        local.crateName(),
                        local.packageName(),
                        dependency.kind(),
                        new ExternDependency.Demand(dependency.key(), dependency.optional(), dependency.features()));
            }
        }
        return new ExternDependency(
                underscored(dependency.key()),
                dependency.packageName(),
                underscored(dependency.packageName()),
                "",
                dependency.kind(),
                ExternDependency.Demand.NONE);
    }

    private List<Path> directories(DependencySpec dependency) {
        List<Path> found = new ArrayList<>(dependency.path());
        Path patch = patches.get(dependency.packageName());
        if (found.isEmpty() && patch != null) {
            found.add(patch);
        }
        return found;
    }

    /** {@code [patch.<source>]}: which source a dependency comes from is not asked, names in several sources being rare. */
    private void readPatches(Manifest manifest) {
        manifest.toml().table("patch").entries().values().forEach(source -> {
            if (source instanceof TomlValue.Table table) {
                table.entries().forEach((key, value) -> patch(manifest, key, value));
            }
        });
    }

    private void patch(Manifest manifest, String key, TomlValue value) {
        if (value instanceof TomlValue.Table table) {
            String name = table.text("package").map(TomlValue.Text::text).orElse(key);
            table.text("path").ifPresent(p -> patches.putIfAbsent(name, manifest.path(p.text())));
        }
    }

    static String underscored(String name) {
        return name.replace('-', '_');
    }
}
