package dev.magistrait.report;

import static java.util.Comparator.comparing;

import java.util.List;

/**
 * All that one run found. Its order is the order of every format.
 *
 * @param workspaces sorted by root
 */
public record Report(Tool tool, List<WorkspaceReport> workspaces) {

    public Report {
        workspaces = workspaces.stream()
                .sorted(comparing(WorkspaceReport::root).thenComparing(WorkspaceReport::directory))
                .toList();
    }

    public Summary summary() {
        return Summary.of(workspaces);
    }
}
