package dev.magistrait.analysis;

import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.triage.Docket;
import java.nio.file.Path;
import java.util.List;

/**
 * A workspace before triage.
 *
 * @param strays the files that were asked for and are no part of it, absolute
 * @param apart the findings on its traits that stand in packages of other workspaces
 */
record Judged(WorkspaceReport report, Docket docket, List<Path> strays, List<Docket.Entry> apart) {

    /** The same with more findings. */
    Judged with(List<Docket.Entry> more) {
        return new Judged(report, docket.with(more), strays, apart);
    }
}
