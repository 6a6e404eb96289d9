package dev.magistrait.workspace;

import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.file.CheckedTree;
import dev.magistrait.workspace.manifest.Manifests;
import dev.magistrait.workspace.manifest.WorkspaceReader;
import dev.magistrait.workspace.toml.TomlMemory;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The workspaces that a command line asks for, each read once, and how much of each. */
final class AskedWorkspaces {

    private final List<Path> given;
    private final Manifests manifests;
    private final WorkspaceReader reader;
    private final Map<Path, Asked> read = new HashMap<>();
    /** Which workspace a directory belongs to. */
    private final Map<Path, Asked> owners = new HashMap<>();

    private final List<Asked> beside = new ArrayList<>();
    private final SequencedSet<Path> order = new LinkedHashSet<>();
    private final Map<Path, CargoWorkspace> lone = new HashMap<>();

    /** @param given the directories of the paths of the command line */
    AskedWorkspaces(List<Path> given, TomlMemory memory) {
        this.given = List.copyOf(given);
        this.manifests = new Manifests(memory);
        this.reader = new WorkspaceReader(manifests);
    }

    /** In the order in which they were asked for. */
    List<CargoWorkspace> workspaces() {
        List<Path> directories = new ArrayList<>(given);
        order.stream()
                .flatMap(d -> asked(d).stream())
                .flatMap(a -> a.shown().stream())
                .forEach(directories::add);
        CheckedTree tree = CheckedTree.of(directories);
        List<Asked> checked = order.stream().flatMap(d -> asked(d).stream()).toList();
        List<Asked> all = new ArrayList<>(beside);
        all.addAll(checked);
        Dependents dependents = new Dependents(checked, beside, outside(all, tree));
        List<CargoWorkspace> found = new ArrayList<>();
        for (Path at : order) {
            asked(at)
                    .map(a -> workspace(a, dependents.of(a), tree))
                    .or(() -> Optional.ofNullable(lone.get(at)))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The packages that path dependencies lead to and that are part of no workspace which is asked for. */
    private Map<Path, Dependents.Outside> outside(List<Asked> all, CheckedTree tree) {
        Set<Path> seen = new HashSet<>();
        Deque<Path> open = new ArrayDeque<>();
        all.forEach(a -> seen.addAll(a.dependencies().keySet()));
        all.forEach(a -> a.dependencies().values().forEach(open::addAll));
        Map<Path, Dependents.Outside> found = new HashMap<>();
        while (!open.isEmpty()) {
            Path at = open.pop();
            if (seen.add(at) && manifests.isPackage(at)) {
                Path home = manifests.workspaceOf(at, at.getRoot()).orElse(at);
                List<Path> paths = reader.dependencies(at, home, tree);
                found.put(at, new Dependents.Outside(home, paths));
                open.addAll(paths);
            }
        }
        return found;
    }

    private CargoWorkspace workspace(Asked asked, SortedMap<Path, Path> guests, CheckedTree tree) {
        if (guests.isEmpty()) {
            return asked.workspace(tree);
        }
        CargoWorkspace alone = asked.workspace(tree);
        return asked.workspace(reader.read(alone, guests, tree), guests.keySet(), tree);
    }

    private Optional<Asked> asked(Path directory) {
        return Optional.ofNullable(read.get(directory));
    }

    /** The directories of workspaces of which a part is asked for, and that may be shown for it. */
    List<Path> above() {
        return order.stream()
                .flatMap(d -> asked(d).stream())
                .filter(a -> !a.isWhole())
                .flatMap(a -> a.shown().stream())
                .toList();
    }

    /** Reads workspaces that nobody asked for: what of them depends on others is read along with those. */
    void beside(List<Path> found) {
        manifests.prefetch(found);
        List<Path> roots = new ArrayList<>(found);
        roots.sort(Comparator.comparing(d -> !manifests.isWorkspace(d)));
        for (Path root : roots) {
            if (!owners.containsKey(root)) {
                Asked one = read(root, root, root);
                beside.add(one);
                owners.put(root, one);
                one.members().forEach(m -> owners.put(m, one));
            }
        }
    }

    /** Adds a lone file, once. */
    void add(Path file, Supplier<CargoWorkspace> workspace) {
        if (order.add(file)) {
            lone.put(file, workspace.get());
        }
    }

    /** Asks for the part below a file of the workspace above it; whether there is one. */
    boolean above(Path path, Path file) {
        Path top = WorkTree.top(file.resolveSibling(""));
        Optional<Path> home = manifests.nearest(file.resolveSibling(""), top).filter(manifests::isPackage);
        home.ifPresent(h -> ask(root(path, file, h, top), file));
        return home.isPresent();
    }

    /**
     * Asks for the part below a directory of the workspace above it; whether the directory lies in a package, or there is one below it that
     * belongs to that workspace.
     *
     * @param below the directories of the manifests below it
     */
    boolean above(Path path, Path directory, List<Path> below) {
        manifests.prefetch(below);
        Path top = WorkTree.top(directory);
        Optional<Path> nearest = manifests.nearest(directory, top);
        if (nearest.isEmpty() || (nearest.get().equals(directory) && manifests.isWorkspace(directory))) {
            return false;
        }
        Path home = nearest.get();
        Asked root = root(path, directory, home, top);
        boolean within = (manifests.isPackage(home) && root.holds(home))
                || below.stream().anyMatch(root::holds);
        if (within && !root.directory().equals(directory)) {
            ask(root, directory);
            return true;
        }
        return within;
    }

    /** The workspace that lists the package, or the package alone. */
    private Asked root(Path path, Path from, Path home, Path top) {
        return manifests
                .workspaceOf(home, top)
                .map(root -> read(path, from, root))
                .filter(root -> root.holds(home) || !manifests.isPackage(home))
                .orElseGet(() -> read(path, from, home));
    }

    private void ask(Asked root, Path path) {
        root.ask(path);
        order.add(root.directory());
        owners.put(root.directory(), root);
        root.members().forEach(m -> owners.put(m, root));
    }

    /** Asks for all that lies below a directory; workspaces come first, since they say which crates below or beside them are theirs. */
    void below(Path path, Path directory, List<Path> found) {
        List<Path> roots = new ArrayList<>(found);
        roots.sort(Comparator.comparing(d -> !manifests.isWorkspace(d)));
        Map<Path, Asked> fresh = new TreeMap<>();
        for (Path root : roots) {
            Asked owner = owners.get(root);
            if (owner == null) {
                owner = root(path, directory, root, root);
                fresh.put(owner.directory(), owner);
                owners.put(owner.directory(), owner);
                for (Path member : owner.members()) {
                    owners.put(member, owner);
                }
            }
            owner.ask(owner.directory().startsWith(directory) ? directory : root);
        }
        fresh.values().forEach(a -> order.add(a.directory()));
    }

    private Asked read(Path path, Path from, Path root) {
        Asked known = read.get(root);
        if (known == null) {
            List<Path> directories = new ArrayList<>(given);
            directories.add(root);
            known = new Asked(reader.read(name(path, from, root), root, CheckedTree.of(directories)));
            read.put(root, known);
        }
        return known;
    }

    /** As one would call it from where the program was started. */
    private static String name(Path path, Path from, Path root) {
        Path name = path.resolve(from.relativize(root));
        return Discovery.shown(root.startsWith(from) ? name : name.normalize());
    }
}
