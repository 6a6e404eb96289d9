package dev.magistrait.report.text;

import static java.util.Comparator.comparing;

import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The findings and problems of a report in the order in which they are shown. */
final class Entries {

    /**
     * Something to be shown.
     *
     * @param weight the graver, the more
     * @param code the rule, or the kind of problem
     */
    private record Entry(Writing writing, Object said, int weight, String code) {}

    /** What writes of one workspace. */
    private record Writing(Diagnostics diagnostics, DiagnosticWriter writer) {

        String write(Object said) {
            return writer.write(
                    said instanceof Finding finding ? diagnostics.of(finding) : diagnostics.of((Problem) said));
        }
    }

    /** Code that nobody read is graver than an error: what it hides is not known. */
    private static final int UNREAD = 4;

    private final List<Entry> all = new ArrayList<>();

    private Entries(Report report, SourceText sources, View view) {
        Stream.concat(report.workspaces().stream(), Stream.of(report.elsewhere()))
                .forEach(w -> add(w, new Writing(new Diagnostics(w), new DiagnosticWriter(w, sources, view))));
        switch (view.order()) {
            case SEVERITY -> all.sort(Comparator.comparingInt(Entry::weight));
            case RULE -> all.sort(comparing(Entry::code));
            case PLACE -> {}
        }
    }

    /** Each as it is shown. */
    static Stream<String> of(Report report, SourceText sources, View view) {
        return new Entries(report, sources, view)
                .all.stream().map(e -> e.writing().write(e.said()));
    }

    private static int weight(Level level) {
        return switch (level) {
            case OFF -> 0;
            case NOTE -> 1;
            case WARNING -> 2;
            case ERROR -> 3;
        };
    }

    private void add(WorkspaceReport workspace, Writing writing) {
        for (Finding finding : workspace.findings()) {
            all.add(new Entry(writing, finding, weight(finding.level()), finding.rule()));
        }
        for (Problem problem : workspace.problems()) {
            int weight = problem.unread() ? UNREAD : weight(problem.level());
            all.add(new Entry(writing, problem, weight, problem.kind().word()));
        }
    }
}
