package dev.magistrait.workspace;

import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.cargo.Portion;
import dev.magistrait.workspace.file.CheckedTree;
import dev.magistrait.workspace.manifest.Manifest;
import dev.magistrait.workspace.manifest.WorkspaceReader;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A workspace, and how much of it a command line asks for. */
final class Asked {

    private final WorkspaceReader.Read read;
    private final Set<Path> below = new TreeSet<>();
    private boolean whole;

    Asked(WorkspaceReader.Read read) {
        this.read = read;
    }

    Path directory() {
        return read.workspace().directory();
    }

    Set<Path> members() {
        return read.members();
    }

    /** Whether the package in a directory belongs to it. */
    boolean holds(Path directory) {
        return directory.equals(directory()) || members().contains(directory);
    }

    /** All that lies below the path is asked for. */
    void ask(Path path) {
        whole |= directory().startsWith(path);
        below.add(path);
    }

    /** The directories that may be shown because of it: its own, where that lies above what is asked for. */
    List<Path> shown() {
        return below.stream().anyMatch(b -> b.startsWith(directory())) ? List.of(directory()) : List.of();
    }

    boolean isWhole() {
        return whole;
    }

    SortedMap<Path, List<Path>> dependencies() {
        return read.dependencies();
    }

    /** @param tree what lies at the paths of the command line, and above them */
    CargoWorkspace workspace(CheckedTree tree) {
        return reported(read.workspace(), new TreeSet<>(), tree);
    }

    /** The same with packages of other workspaces, by their directories; they are read and not reported. */
    CargoWorkspace workspace(CargoWorkspace withGuests, Set<Path> guests, CheckedTree tree) {
        return reported(withGuests, names(guests), tree);
    }

    private CargoWorkspace reported(CargoWorkspace workspace, SortedSet<String> apart, CheckedTree tree) {
        List<Path> elsewhere = new ArrayList<>(List.of(directory()));
        for (CargoPackage member : workspace.packages()) {
            elsewhere.add(workspace.file(member.directory()));
        }
        List<Path> outside = elsewhere.stream()
                .filter(d -> !tree.shows(d.resolve(Manifest.NAME)))
                .toList();
        CheckedTree all = outside.isEmpty() ? tree : tree.reading(outside);
        SortedSet<String> part = whole ? new TreeSet<>() : names(below);
        return workspace.reporting(new Portion(all, part, apart));
    }

    private boolean isBelow(@Nullable Path path) {
        for (Path up = path; up != null; up = up.getParent()) {
            if (below.contains(up)) {
                return true;
            }
        }
        return false;
    }

    private SortedSet<String> names(Set<Path> paths) {
        return paths.stream()
                .filter(b -> !below.contains(b) || !isBelow(b.getParent()))
                .map(directory()::relativize)
                .map(p -> p.toString().replace(File.separatorChar, '/'))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
