package dev.magistrait.report.text;

import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Problem;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.text.Diagnostic.Note;
import java.util.ArrayList;
import java.util.List;

/** Turns findings and problems into what is shown of them. */
final class Diagnostics {

    private final Notes notes;

    Diagnostics(WorkspaceReport workspace) {
        this.notes = new Notes(workspace);
    }

    Diagnostic of(Finding finding) {
        Style style = Style.of(finding.level());
        List<Label> labels = new ArrayList<>();
        labels.add(new Label(finding.span(), "", true, style));
        finding.evidence().forEach(e -> labels.add(new Label(e.span(), Printable.of(e.label()), false, Style.GUTTER)));
        return new Diagnostic(
                finding.level().word(), style, finding.rule(), finding.message(), labels, notes.of(finding));
    }

    Diagnostic of(Problem problem) {
        return new Diagnostic(
                "problem",
                problem.kind().unread() ? Style.ERROR : Style.WARNING,
                problem.kind().word(),
                problem.message(),
                List.of(new Label(problem.span(), "", true, Style.ERROR)),
                problem.remedy().isEmpty() ? List.of() : List.of(new Note("help", problem.remedy())));
    }
}
