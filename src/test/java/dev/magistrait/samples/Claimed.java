package dev.magistrait.samples;

import dev.magistrait.finding.Dismissed;
import dev.magistrait.finding.Finding;
import dev.magistrait.report.WorkspaceReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A finding that the compiler should confirm.
 *
 * @param evidence the other lines that the finding names: where the macro meets a body, the compiler speaks of these
 */
record Claimed(Claim claim, Line line, List<Line> evidence) {

    static List<Claimed> of(Path folder, List<WorkspaceReport> workspaces) {
        List<Claimed> claimed = new ArrayList<>();
        for (WorkspaceReport workspace : workspaces) {
            for (Finding finding : all(workspace)) {
                List<Line> evidence = finding.evidence().stream()
                        .map(e -> Line.of(
                                folder, workspace.file(e.span()), e.span().line()))
                        .toList();
                Line line = Line.of(
                        folder, workspace.file(finding.span()), finding.span().line());
                Claim.of(finding.rule()).forEach(claim -> claimed.add(new Claimed(claim, line, evidence)));
            }
        }
        return claimed;
    }

    /** The compiler does not know what a comment suppresses. */
    private static List<Finding> all(WorkspaceReport workspace) {
        return Stream.concat(
                        workspace.findings().stream(),
                        workspace.dismissed().stream().map(Dismissed::finding))
                .toList();
    }

    @Override
    public String toString() {
        return line + " " + claim.rule();
    }
}
