package dev.magistrait.workspace;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which packages of a checked tree depend by path on those of other workspaces: what they do with a trait decides over it, too. */
final class Dependents {

    private final Map<Path, List<Path>> dependencies = new HashMap<>();
    private final Map<Path, List<Path>> dependents = new HashMap<>();
    private final Map<Path, Asked> homes = new HashMap<>();

    Dependents(Collection<Asked> workspaces) {
        for (Asked workspace : workspaces) {
            workspace.dependencies().forEach((at, paths) -> {
                homes.put(at, workspace);
                dependencies.put(at, paths);
                paths.forEach(p ->
                        dependents.computeIfAbsent(p, _ -> new ArrayList<>()).add(at));
            });
        }
    }

    /** The packages that depend on the workspace, and what these depend on in turn; each with the directory of its own workspace. */
    SortedMap<Path, Path> of(Asked workspace) {
        Set<Path> own = workspace.dependencies().keySet();
        Set<Path> users = reached(own, dependents);
        users.removeAll(own);
        Set<Path> all = reached(users, dependencies);
        SortedMap<Path, Path> found = new TreeMap<>();
        for (Path one : all) {
            Asked home = homes.get(one);
            if (home != null && home != workspace) {
                found.put(one, home.directory());
            }
        }
        return found;
    }

    private static Set<Path> reached(Set<Path> from, Map<Path, List<Path>> along) {
        Set<Path> seen = new HashSet<>(from);
        Deque<Path> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (Path next : along.getOrDefault(open.pop(), List.of())) {
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return seen;
    }
}
