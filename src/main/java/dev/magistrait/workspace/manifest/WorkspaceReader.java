package dev.magistrait.workspace.manifest;

import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.file.CheckedTree;
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

    public WorkspaceReader(Manifests manifests) {
        this.manifests = manifests;
    }

    /**
     * A workspace as it was read.
     *
     * @param members the directories that belong to it, its own left out, those with a manifest that cannot be read too
     */
    public record Read(CargoWorkspace workspace, Set<Path> members) {

        public Read {
            members = Set.copyOf(members);
        }
    }

    /**
     * The workspace; without packages when its manifest cannot be read.
     *
     * @param root what the command line calls it
     * @param directory where it lies, absolute and normalized
     * @param tree what may be read
     */
    public Read read(String root, Path directory, CheckedTree tree) {
        BaseDirectory base = new BaseDirectory(directory, tree);
        Problems problems = new Problems();
        Optional<Manifest> manifest = manifests.load(directory, base, problems);
        if (manifest.isEmpty()) {
            return new Read(new CargoWorkspace(root, directory, List.of(), problems.all()), Set.of());
        }
        Reading reading = Reading.of(manifest.get(), manifests, base, problems);
        Members members = Members.of(reading);
        List<CargoPackage> packages = packages(reading, members.packages());
        return new Read(new CargoWorkspace(root, directory, packages, problems.all()), members.directories());
    }

    private static List<CargoPackage> packages(Reading reading, List<Members.Member> members) {
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
