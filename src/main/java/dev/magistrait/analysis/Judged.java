package dev.magistrait.analysis;

import dev.magistrait.finding.Problem;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.triage.Docket;
import dev.magistrait.triage.Triage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A workspace before triage.
 *
 * @param strays the files that were asked for and are no part of it, absolute
 * @param apart the findings on its traits that stand in packages of other workspaces
 */
record Judged(WorkspaceReport report, Docket docket, List<Path> strays, List<Docket.Entry> apart) {

    /** What triage makes of their reports. */
    static List<WorkspaceReport> sorted(List<Judged> judged, Triage.Outcome outcome) {
        List<WorkspaceReport> reports = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            Triage.Sorted sorted = outcome.workspaces().get(i);
            WorkspaceReport report = judged.get(i).report();
            List<Problem> problems = report.problems();
            reports.add(report.with(Gaps.findings(problems, sorted.open()), sorted.dismissed(), sorted.identities())
                    .having(Gaps.counting(problems, sorted.open())));
        }
        return reports;
    }

    /** The same with more findings. */
    Judged with(List<Docket.Entry> more) {
        return new Judged(report, docket.with(more), strays, apart);
    }
}
