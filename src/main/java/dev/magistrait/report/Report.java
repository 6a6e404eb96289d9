package dev.magistrait.report;

import static java.util.Comparator.comparing;

import dev.magistrait.finding.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * All that one run found. Its order is the order of every format.
 *
 * @param workspaces sorted by root
 * @param problems what concerns no single workspace, such as a path that does not exist; sorted
 */
public record Report(Tool tool, List<WorkspaceReport> workspaces, List<Problem> problems) {

    public Report {
        workspaces = workspaces.stream()
                .sorted(comparing(WorkspaceReport::root).thenComparing(WorkspaceReport::directory))
                .toList();
        problems = problems.stream().sorted().distinct().toList();
    }

    /** A report without problems of its own. */
    public Report(Tool tool, List<WorkspaceReport> workspaces) {
        this(tool, workspaces, List.of());
    }

    public Summary summary() {
        return Summary.of(workspaces, problems);
    }

    /** The problems that concern no workspace, as those of a workspace at the current directory. */
    public WorkspaceReport elsewhere() {
        return new WorkspaceReport(
                ".", Path.of(""), Extent.NONE, List.of(), new TreeMap<>(), List.of(), List.of(), problems, List.of());
    }
}
