package dev.magistrait.workspace;

import dev.magistrait.finding.Problem;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.util.List;

/**
 * What lies under the paths of a command line.
 *
 * @param workspaces in the order of the paths, those under one path sorted by directory
 * @param problems what concerns no single workspace, such as a missing path; files are as given on the command line
 */
public record Discovered(List<CargoWorkspace> workspaces, List<Problem> problems) {

    public Discovered {
        workspaces = List.copyOf(workspaces);
        problems = problems.stream().sorted().distinct().toList();
    }
}
