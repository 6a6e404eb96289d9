package dev.magistrait.workspace.manifest;

import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.toml.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the workspace whose manifest lies in a directory. */
public final class WorkspaceReader {

    private final Manifests manifests;
    private final Set<Path> taken;

    /**
     * A reader of workspaces.
     *
     * @param taken where the directories of their members go
     */
    public WorkspaceReader(Manifests manifests, Set<Path> taken) {
        this.manifests = manifests;
        this.taken = taken;
    }

    /**
     * The workspace; without packages when its manifest cannot be read.
     *
     * @param root what the command line calls it
     * @param directory where it lies, absolute and normalized
     */
    public CargoWorkspace read(String root, Path directory) {
        BaseDirectory base = new BaseDirectory(directory);
        Problems problems = new Problems();
        Optional<Manifest> manifest = manifests.load(directory, base, problems);
        List<CargoPackage> packages = manifest.map(m -> packages(Reading.of(m, manifests, base, problems)))
                .orElse(List.of());
        return new CargoWorkspace(root, directory, packages, problems.all());
    }

    private List<CargoPackage> packages(Reading reading) {
        Members all = Members.of(reading);
        taken.addAll(all.directories());
        List<Members.Member> members = all.packages();
        List<CargoPackage> read = new ArrayList<>();
        Map<Path, ExternReader.Local> locals = new HashMap<>();
        for (Members.Member member : members) {
            CargoPackage found = PackageReader.read(member, reading);
            read.add(found);
            locals.put(member.manifest().directory(), PackageReader.local(found));
        }
        ExternReader externs = new ExternReader(locals, reading);
        List<CargoPackage> finished = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            finished.add(read.get(i).withExterns(externs.externs(members.get(i).dependencies())));
        }
        return finished;
    }
}
