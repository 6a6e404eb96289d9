package dev.magistrait.cli.check;

import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.finding.Finding;
import dev.magistrait.policy.FailOn;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import java.util.List;
import java.util.Optional;

/** What a check ends with. The command line says how grave a finding must be to stop it, else the policy of each workspace. */
final class Gate {

    private final Optional<FailOn> given;

    Gate(Optional<FailOn> given) {
        this.given = given;
    }

    ExitCode exitCode(Report report) {
        if (stops(report)) {
            return ExitCode.FINDINGS;
        }
        return report.summary().unread() ? ExitCode.UNREAD : ExitCode.CLEAN;
    }

    private boolean stops(Report report) {
        return report.workspaces().stream().anyMatch(w -> stops(gate(w), w.findings()))
                || stops(strictest(report), report.aftermath().findings());
    }

    private FailOn gate(WorkspaceReport workspace) {
        return given.orElseGet(() -> workspace.policy().enforcement().gate());
    }

    /** For what is said of policies and baselines, which belong to no workspace. */
    private FailOn strictest(Report report) {
        return report.workspaces().stream()
                .map(this::gate)
                .max(FailOn.BY_STRICTNESS)
                .orElse(given.orElse(FailOn.USUAL));
    }

    private static boolean stops(FailOn gate, List<Finding> findings) {
        return findings.stream().anyMatch(f -> gate.reachedBy(f.level()));
    }
}
