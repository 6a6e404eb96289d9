package dev.magistrait.workspace;

import dev.magistrait.finding.Problem;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What lies under the paths of a command line.
 *
 * @param workspaces in the order of the paths, those under one path sorted by directory
 * @param files the {@code .rs} files among the paths that lie in a package, absolute, and how they were given. Whether they belong to it
 *     is known when it is read
 * @param problems what concerns no single workspace, such as a missing path; files are as given on the command line
 */
public record Discovered(List<CargoWorkspace> workspaces, SortedMap<Path, String> files, List<Problem> problems) {

    public Discovered {
        workspaces = List.copyOf(workspaces);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        problems = problems.stream().sorted().distinct().toList();
    }
}
