package dev.magistrait.report;

import static java.util.Comparator.comparing;

import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Problem;
import dev.magistrait.fix.Offer;
import dev.magistrait.triage.Aftermath;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All that one run found. Its order is the order of every format.
 *
 * @param workspaces sorted by root
 * @param problems what concerns no single workspace, such as a path that does not exist; sorted
 * @param aftermath what triage says of the whole run
 * @param offers what can be done about the findings of triage; empty where nobody asked, else one
 */
public record Report(
        Tool tool, List<WorkspaceReport> workspaces, List<Problem> problems, Aftermath aftermath, List<Offer> offers) {

    public Report {
        workspaces = workspaces.stream()
                .sorted(comparing(WorkspaceReport::root).thenComparing(WorkspaceReport::directory))
                .toList();
        problems = problems.stream().sorted().distinct().toList();
        offers = List.copyOf(offers);
    }

    /** A report for which nobody asked what can be done. */
    public Report(Tool tool, List<WorkspaceReport> workspaces, List<Problem> problems, Aftermath aftermath) {
        this(tool, workspaces, problems, aftermath, List.of());
    }

    /** A report of a run in which nothing was dismissed but by comments. */
    public Report(Tool tool, List<WorkspaceReport> workspaces, List<Problem> problems) {
        this(tool, workspaces, problems, Aftermath.NONE);
    }

    /** A report without problems of its own. */
    public Report(Tool tool, List<WorkspaceReport> workspaces) {
        this(tool, workspaces, List.of());
    }

    public Summary summary() {
        return Summary.of(this);
    }

    /** The same with those findings alone that are asked for; what is left out counts for nothing. */
    public Report only(Predicate<Finding> asked) {
        List<WorkspaceReport> parts =
                workspaces.stream().map(w -> w.only(asked)).toList();
        return new Report(tool, parts, problems, aftermath.only(asked), offers);
    }

    /** The findings and problems that concern no workspace, as those of a workspace at the current directory. */
    public WorkspaceReport elsewhere() {
        WorkspaceReport elsewhere = new WorkspaceReport(
                ".",
                Path.of(""),
                Extent.NONE,
                List.of(),
                new TreeMap<>(),
                List.of(),
                aftermath.findings(),
                problems,
                List.of());
        return offers.isEmpty() ? elsewhere : elsewhere.offering(offers.getFirst());
    }
}
