package dev.magistrait.workspace.manifest;

import dev.magistrait.workspace.file.CheckedTree;
import dev.magistrait.workspace.toml.Problems;
import dev.magistrait.workspace.toml.TomlFile;
import dev.magistrait.workspace.toml.TomlMemory;
import dev.magistrait.workspace.toml.TomlValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads manifests, each good one once. */
public final class Manifests {

    private final TomlMemory memory;
    private final Map<Path, TomlValue.Table> read = new ConcurrentHashMap<>();
    private final Map<Path, TomlValue.Table> others = new HashMap<>();
    private final Map<Path, LockFile> locks = new HashMap<>();
    private final Map<Path, Boolean> files = new HashMap<>();
    private final Map<Path, Exclusion> exclusions = new HashMap<>();

    public Manifests(TomlMemory memory) {
        this.memory = memory;
    }

    /** Reads those of many directories at once, on all processors. One that is bad is read again, and reported, where it is asked for. */
    public void prefetch(Collection<Path> directories) {
        directories.parallelStream().forEach(this::prefetch);
    }

    private void prefetch(Path directory) {
        memory.table(new TomlFile(directory.resolve(Manifest.NAME), Manifest.NAME, new Problems()))
                .ifPresent(table -> read.put(directory, table));
    }

    /** Whether a directory holds a manifest, good or bad. */
    boolean in(Path directory) {
        return read.containsKey(directory) || Files.isRegularFile(directory.resolve(Manifest.NAME));
    }

    /** The manifest of a directory; empty, and a problem, when there is none or it cannot be read. */
    Optional<Manifest> load(Path directory, BaseDirectory base, Problems problems) {
        Path file = directory.resolve(Manifest.NAME);
        String shown = base.name(file);
        if (base.tree().leadsOut(file)) {
            problems.add(base.tree().refused(shown));
            return Optional.empty();
        }
        TomlValue.Table known = read.get(directory);
        if (known != null) {
            return Optional.of(new Manifest(directory, shown, known));
        }
        Optional<TomlValue.Table> table = memory.table(new TomlFile(file, shown, problems));
        table.ifPresent(t -> read.put(directory, t));
        return table.map(t -> new Manifest(directory, shown, t));
    }

    /** The table of a TOML file that is no manifest. */
    Optional<TomlValue.Table> other(TomlMemory.Source file) {
        TomlValue.Table known = others.get(file.file());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<TomlValue.Table> table = memory.table(file);
        table.ifPresent(t -> others.put(file.file(), t));
        return table;
    }

    /** What the lock file of a workspace holds. */
    LockFile lock(Path directory, BaseDirectory base) {
        return locks.computeIfAbsent(directory, d -> LockFile.of(d, base));
    }

    /** Whether there is such a file: of those that many packages look for. */
    boolean isFile(Path file) {
        return files.computeIfAbsent(file, Files::isRegularFile);
    }

    /** The manifest of a directory for a look that reports nothing. */
    Optional<Manifest> peek(Path directory) {
        return in(directory)
                ? load(directory, new BaseDirectory(directory, CheckedTree.ANYWHERE), new Problems())
                : Optional.empty();
    }

    /** Whether a directory's manifest has a {@code [workspace]} table. */
    public boolean isWorkspace(Path directory) {
        TomlValue.Table known = read.get(directory);
        return known != null
                ? known.entries().containsKey(Manifest.WORKSPACE)
                : peek(directory).map(Manifest::isWorkspace).orElse(false);
    }

    /**
     * The manifest that a package inherits from: its own when it has a {@code [workspace]} table, else the one that
     * {@code package.workspace} names, else the nearest above that has one and does not exclude the package.
     */
    Optional<Manifest> inherited(Manifest manifest, BaseDirectory base) {
        if (manifest.isWorkspace()) {
            return Optional.of(manifest);
        }
        Optional<Path> named = manifest.named();
        return named.isPresent() ? named.flatMap(d -> workspaceAt(d, base)) : above(manifest.directory(), base);
    }

    /** Whether the package in a directory says that it belongs to that workspace. */
    boolean names(Path directory, Manifest root) {
        return peek(directory)
                .flatMap(Manifest::named)
                .filter(root.directory()::equals)
                .isPresent();
    }

    /**
     * The directory of the workspace that a package would belong to, if that lists it; empty for one that is the root of its own.
     *
     * @param top the search goes no higher
     */
    public Optional<Path> workspaceOf(Path directory, Path top) {
        Optional<Path> named = peek(directory).flatMap(Manifest::named);
        if (named.isPresent() || isWorkspace(directory)) {
            return named.filter(this::isWorkspace);
        }
        return directory.equals(top) ? Optional.empty() : workspaceAbove(directory, top);
    }

    private Optional<Path> workspaceAbove(Path directory, Path top) {
        for (Path up = directory.getParent(); up != null; up = up.equals(top) ? null : up.getParent()) {
            if (isWorkspace(up) && peek(up).filter(m -> !excludes(m, directory)).isPresent()) {
                return Optional.of(up);
            }
        }
        return Optional.empty();
    }

    /** The nearest directory at or above one that holds a manifest; the search goes no higher than {@code top}. */
    public Optional<Path> nearest(Path directory, Path top) {
        for (Path up = directory; up != null; up = up.equals(top) ? null : up.getParent()) {
            if (in(up)) {
                return Optional.of(up);
            }
        }
        return Optional.empty();
    }

    /** Whether a directory's manifest has a {@code [package]} table. */
    public boolean isPackage(Path directory) {
        return peek(directory).map(Manifest::isPackage).orElse(false);
    }

    private Optional<Manifest> above(Path directory, BaseDirectory base) {
        for (Path up = directory.getParent(); up != null; up = up.getParent()) {
            Optional<Manifest> found = workspaceAt(up, base);
            if (found.isPresent()) {
                return found.filter(m -> !excludes(m, directory));
            }
        }
        return Optional.empty();
    }

    /** Whether {@code exclude} takes a directory out of a workspace; a member named in full stays in, as in Cargo. */
    boolean excludes(Manifest root, Path member) {
        Exclusion known = exclusions.computeIfAbsent(root.directory(), none -> Exclusion.of(root));
        return known.covers(known.excluded(), member) && !known.covers(known.members(), member);
    }

    /** What a workspace names, kept so that each member is looked up rather than compared with all others. */
    private record Exclusion(Set<Path> excluded, Set<Path> members) {
        static Exclusion of(Manifest root) {
            return new Exclusion(root.named("exclude"), root.named("members"));
        }

        boolean covers(Set<Path> paths, Path member) {
            for (Path up = paths.isEmpty() ? null : member; up != null; up = up.getParent()) {
                if (paths.contains(up)) {
                    return true;
                }
            }
            return false;
        }
    }

    private Optional<Manifest> workspaceAt(Path directory, BaseDirectory base) {
        return isWorkspace(directory) ? load(directory, base, new Problems()) : Optional.empty();
    }
}
