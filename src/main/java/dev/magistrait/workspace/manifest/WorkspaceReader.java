package dev.magistrait.workspace.manifest;

import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.file.CheckedTree;
import dev.magistrait.workspace.toml.Problems;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
     * @param dependencies by the directory of a package, the directories of its path dependencies
     */
    public record Read(CargoWorkspace workspace, Set<Path> members, SortedMap<Path, List<Path>> dependencies) {

        public Read {
            members = Set.copyOf(members);
            dependencies = Collections.unmodifiableSortedMap(new TreeMap<>(dependencies));
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
            CargoWorkspace unread = new CargoWorkspace(root, directory, List.of(), problems.all());
            return new Read(unread, Set.of(), new TreeMap<>());
        }
        Reading reading = Reading.of(manifest.get(), manifests, base, problems);
        Members members = Members.of(reading);
        List<CargoPackage> packages = new Packages(reading, members.packages()).all();
        SortedMap<Path, List<Path>> dependencies = new TreeMap<>();
        members.packages().forEach(m -> dependencies.put(m.manifest().directory(), paths(m)));
        return new Read(
                new CargoWorkspace(root, directory, packages, problems.all()), members.directories(), dependencies);
    }

    private static List<Path> paths(Members.Member member) {
        return member.dependencies().stream()
                .flatMap(d -> d.path().stream())
                .distinct()
                .toList();
    }

    /** The directories of the path dependencies of a package, by itself or in the workspace that lies at {@code home}. */
    public List<Path> dependencies(Path directory, Path home, CheckedTree tree) {
        BaseDirectory base = new BaseDirectory(home, tree);
        Problems unsaid = new Problems();
        return manifests
                .load(directory, base, unsaid)
                .flatMap(m -> manifests.load(home, base, unsaid).map(root -> {
                    Reading reading = Reading.of(root, manifests, base, unsaid);
                    return paths(new Members.Member(m, DependencySpec.of(m, reading)));
                }))
                .orElse(List.of());
    }

    /**
     * The workspace together with packages of others that it uses, or that use it.
     *
     * @param guests the directories of the packages, each with the directory of its own workspace
     */
    public CargoWorkspace read(CargoWorkspace host, SortedMap<Path, Path> guests, CheckedTree tree) {
        BaseDirectory base = new BaseDirectory(host.directory(), tree);
        // What is wrong with their manifests is said of their own workspaces.
        Problems unsaid = new Problems();
        Optional<Manifest> manifest = manifests.load(host.directory(), base, unsaid);
        if (manifest.isEmpty()) {
            return host;
        }
        Reading reading = Reading.of(manifest.get(), manifests, base, unsaid);
        Packages packages = new Packages(reading, Members.of(reading).packages());
        guests.forEach((guest, home) -> manifests
                .load(guest, base, unsaid)
                .ifPresent(m -> manifests.load(home, base, unsaid).ifPresent(root -> packages.add(m, root))));
        return new CargoWorkspace(host.root(), host.directory(), packages.all(), host.problems());
    }
}
