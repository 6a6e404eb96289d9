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

/**
 * Which packages are read along with a workspace: those of the checked tree that depend on it by path, since what they do with a trait decides
 * over it, too, and those that it depends on by path itself, wherever they lie, where they are not checked themselves.
 */
final class Dependents {

    private final Map<Path, List<Path>> dependencies = new HashMap<>();
    private final Map<Path, List<Path>> dependents = new HashMap<>();
    private final Map<Path, Path> homes = new HashMap<>();
    /** The packages of workspaces that are not checked by themselves. */
    private final Set<Path> unasked = new HashSet<>();

    /**
     * A package outside of all workspaces that are asked for.
     *
     * @param home the directory of the workspace that it belongs to
     */
    record Outside(Path home, List<Path> dependencies) {}

    /** @param beside workspaces that nobody asked for */
    Dependents(Collection<Asked> workspaces, Collection<Asked> beside, Map<Path, Outside> outside) {
        workspaces.forEach(this::enter);
        beside.forEach(this::enter);
        outside.forEach((at, one) -> enter(at, one.home(), one.dependencies()));
        beside.forEach(a -> unasked.addAll(a.dependencies().keySet()));
        unasked.addAll(outside.keySet());
    }

    private void enter(Asked workspace) {
        workspace.dependencies().forEach((at, paths) -> enter(at, workspace.directory(), paths));
    }

    private void enter(Path at, Path home, List<Path> paths) {
        homes.put(at, home);
        dependencies.put(at, paths);
        paths.forEach(p -> dependents.computeIfAbsent(p, _ -> new ArrayList<>()).add(at));
    }

    /** Those packages, and what they depend on in turn; each with the directory of its own workspace. */
    SortedMap<Path, Path> of(Asked workspace) {
        Set<Path> own = workspace.dependencies().keySet();
        Set<Path> users = reached(own, dependents);
        users.removeAll(own);
        Set<Path> all = reached(users, dependencies);
        all.addAll(unasked(own));
        all.removeAll(own);
        SortedMap<Path, Path> found = new TreeMap<>();
        for (Path one : all) {
            Path home = homes.get(one);
            if (home != null) {
                found.put(one, home);
            }
        }
        return found;
    }

    /** What nobody checks by itself and is depended on. What is checked hands on what it finds in those that depend on it. */
    private Set<Path> unasked(Set<Path> own) {
        Set<Path> found = reached(own, dependencies);
        found.retainAll(unasked);
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
