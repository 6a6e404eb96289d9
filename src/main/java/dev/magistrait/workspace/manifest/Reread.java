package dev.magistrait.workspace.manifest;

import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.toml.Problems;
import dev.magistrait.workspace.toml.TomlMemory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A package's manifest, read once more for what only some policies ask. What is wrong with it was said when it was read first.
 *
 * @param reading by which it inherits
 */
record Reread(CargoPackage cargo, Manifest manifest, Reading reading) {

    /** Those of a workspace's packages; lone files have none. */
    static List<Reread> of(CargoWorkspace workspace) {
        Manifests manifests = new Manifests(TomlMemory.NONE);
        BaseDirectory base =
                new BaseDirectory(workspace.directory(), workspace.portion().tree());
        List<CargoPackage> packages = workspace.packages().stream()
                .filter(p -> p.crate().span().file().endsWith(Manifest.NAME))
                .toList();
        manifests.prefetch(packages.stream().map(p -> directory(workspace, p)).toList());
        List<Reread> found = new ArrayList<>();
        Problems unsaid = new Problems();
        for (CargoPackage cargo : packages) {
            manifests
                    .load(directory(workspace, cargo), base, unsaid)
                    .map(m -> new Reread(cargo, m, Reading.of(m, manifests, base, unsaid)))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Path directory(CargoWorkspace workspace, CargoPackage cargo) {
        return workspace.file(cargo.directory());
    }
}
