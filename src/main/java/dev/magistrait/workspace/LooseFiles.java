package dev.magistrait.workspace;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives each workspace the Rust files below it that lie in no package's directory. */
final class LooseFiles {

    private LooseFiles() {}

    /** The same workspaces with their loose files, sorted by directory. */
    static List<CargoWorkspace> assign(List<CargoWorkspace> workspaces, TreeWalk walk) {
        Set<Path> owned = new HashSet<>(walk.manifests());
        Map<Path, Set<String>> loose = new HashMap<>();
        for (CargoWorkspace workspace : workspaces) {
            workspace.packages().forEach(p -> owned.add(workspace.file(p.directory())));
            if (workspace.packages().stream().noneMatch(p -> p.directory().isEmpty())) {
                owned.remove(workspace.directory());
                loose.put(workspace.directory(), new TreeSet<>());
            }
        }
        walk.rustFiles().forEach(file -> add(file, owned, loose));
        return workspaces.stream()
                .sorted(Comparator.comparing(CargoWorkspace::directory))
                .map(w -> w.withLooseFiles(List.copyOf(loose.getOrDefault(w.directory(), Set.of()))))
                .toList();
    }

    private static void add(Path file, Set<Path> owned, Map<Path, Set<String>> loose) {
        for (Path up = file.getParent(); up != null && !owned.contains(up); up = up.getParent()) {
            Set<String> found = loose.get(up);
            if (found != null) {
                found.add(new BaseDirectory(up).name(file));
                return;
            }
        }
    }
}
