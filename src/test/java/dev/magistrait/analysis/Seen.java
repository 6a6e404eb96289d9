package dev.magistrait.analysis;

import dev.magistrait.engine.Decision;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.samples.Today;
import dev.magistrait.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a check finds in a tree, a line of text each, with places in the tree it was made from. */
final class Seen {

    private static final Analysis ANALYSIS = Today.analysis(2);

    private static final Map<Path, List<String>> KNOWN = new ConcurrentHashMap<>();

    private Seen() {}

    /** Of a tree that stays as it is. */
    static List<String> in(Path folder) {
        return KNOWN.computeIfAbsent(folder, f -> in(f.toAbsolutePath().normalize(), (file, line) -> line));
    }

    /** The line of the original that a line of a file was. */
    interface Lines {
        int original(String file, int line);
    }

    static List<String> in(Path folder, Lines lines) {
        Report report = ANALYSIS.check(List.of(folder), Progress.SILENT);
        List<String> seen = new ArrayList<>();
        for (WorkspaceReport workspace : report.workspaces()) {
            Described described = new Described(folder, workspace, lines);
            workspace.findings().forEach(finding -> seen.add(described.finding(finding)));
            workspace.decisions().forEach(decision -> seen.add(described.decision(decision)));
        }
        Collections.sort(seen);
        return seen;
    }

    private record Described(Path folder, WorkspaceReport workspace, Lines lines) {

        String finding(Finding finding) {
            return "%s %s %s %s `%s` %s %s %s %s"
                    .formatted(
                            place(finding.span()),
                            finding.rule(),
                            finding.level(),
                            finding.confidence(),
                            finding.message(),
                            finding.trait(),
                            finding.condition(),
                            finding.help(),
                            finding.evidence().stream()
                                    .map(this::evidence)
                                    .sorted()
                                    .toList());
        }

        private String evidence(Evidence evidence) {
            return place(evidence.span()) + " " + evidence.label();
        }

        String decision(Decision decision) {
            return "%s %s %s %s %s %s %s %s"
                    .formatted(
                            place(decision.trait().place().span()),
                            decision.trait().id(),
                            decision.verdict().mechanism(),
                            decision.verdict().companion(),
                            decision.current(),
                            decision.dispatch(),
                            decision.reachable(),
                            decision.confidence());
        }

        private String place(Span span) {
            Path file = workspace.file(span).normalize();
            String name = folder.relativize(file).toString();
            return name + ":" + lines.original(name, span.line()) + ":" + span.column();
        }
    }
}
