package dev.magistrait.analysis;

import dev.magistrait.engine.Law;
import dev.magistrait.engine.Ruling;
import dev.magistrait.fact.BlindSpot;
import dev.magistrait.finding.Problem;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.Tool;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.CargoPackage;
import dev.magistrait.workspace.CargoWorkspace;
import dev.magistrait.workspace.Discovered;
import dev.magistrait.workspace.Discovery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Checks what lies under some paths. */
public final class Analysis {

    private final CompletableFuture<Law> law = CompletableFuture.supplyAsync(Law::bundled);
    private final Tool tool;
    private final Edition loneFileEdition;
    private final int jobs;

    /**
     * Starts to build the rule base, which goes on while files are read.
     *
     * @param tool to be named in the report
     * @param loneFileEdition the edition of {@code .rs} files that are checked by themselves
     * @param jobs how many threads read files; at least one
     */
    public Analysis(Tool tool, Edition loneFileEdition, int jobs) {
        this.tool = tool;
        this.loneFileEdition = loneFileEdition;
        this.jobs = jobs;
    }

    /** Checks workspaces, crates and lone files. Input that cannot be read is a problem of the report. */
    public Report check(List<Path> paths, Progress progress) {
        Discovered discovered = Discovery.discover(paths, loneFileEdition);
        progress.stage("reading", 0);
        List<WorkspaceReport> reports = new ArrayList<>();
        try (Readers readers = new Readers(jobs, progress)) {
            for (CargoWorkspace workspace : discovered.workspaces()) {
                reports.add(check(workspace, readers));
            }
        }
        return new Report(tool, reports, discovered.problems());
    }

    private WorkspaceReport check(CargoWorkspace workspace, Readers readers) {
        WorkspaceSources sources = new WorkspaceSources(workspace, readers);
        Resolution resolution = Resolution.of(workspace, sources);
        Ruling ruling = law.join().judge(resolution.facts());
        List<Problem> problems = new ArrayList<>(workspace.problems());
        problems.addAll(sources.problems());
        return new WorkspaceReport(
                workspace.root(),
                workspace.directory(),
                sources.extent(),
                workspace.packages().stream().map(CargoPackage::crate).toList(),
                ruling.ladders(),
                ruling.decisions(),
                ruling.findings(),
                problems,
                blindSpots(resolution));
    }

    private static List<BlindSpot> blindSpots(Resolution resolution) {
        return resolution.facts().stream()
                .filter(BlindSpot.class::isInstance)
                .map(BlindSpot.class::cast)
                .toList();
    }
}
