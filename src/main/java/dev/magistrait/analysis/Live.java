package dev.magistrait.analysis;

import dev.magistrait.policy.Policy;
import dev.magistrait.report.Report;
import dev.magistrait.workspace.Discovered;
import java.util.List;
import java.util.Map;

/** A check whose sessions stay open, so that one can ask why and what if. For one thread. */
public final class Live implements AutoCloseable {

    private final Readers readers;
    private final List<LiveWorkspace> workspaces;
    private final Report report;

    Live(Analysis analysis, Job job, Discovered discovered, Map<String, Policy> applied, Readers readers) {
        this.readers = readers;
        this.workspaces = discovered.workspaces().stream()
                .map(w -> new LiveWorkspace(
                        analysis, new Reading(w, readers), applied.getOrDefault(w.root(), Policy.NONE)))
                .toList();
        this.report = analysis.report(
                discovered, workspaces.stream().map(LiveWorkspace::judged).toList(), job, List.of());
    }

    /** What a check of the same says. */
    public Report report() {
        return report;
    }

    /** In the order they were found. */
    public List<LiveWorkspace> workspaces() {
        return workspaces;
    }

    @Override
    public void close() {
        workspaces.forEach(LiveWorkspace::close);
        readers.close();
    }
}
