package dev.magistrait.report.text;

import static java.util.stream.Collectors.partitioningBy;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Problem;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.text.Diagnostic.Note;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Turns findings and problems into what is shown of them. */
final class Diagnostics {

    /** What JSON has more of. */
    private static final int MOST_LABELS = 3;

    private final Notes notes;

    Diagnostics(WorkspaceReport workspace) {
        this.notes = new Notes(workspace);
    }

    Diagnostic of(Finding finding) {
        Style style = Style.of(finding.level());
        List<Label> labels = new ArrayList<>();
        labels.add(new Label(finding.span(), "", true, style));
        List<Evidence> shown = shown(finding.evidence());
        shown.forEach(e -> labels.add(new Label(e.span(), Printable.of(e.label()), false, Style.GUTTER)));
        List<Note> said = new ArrayList<>(notes.of(finding));
        int more = finding.evidence().size() - shown.size();
        if (more > 0) {
            said.addFirst(new Note("note", "and " + more + " more " + (more == 1 ? "place" : "places")));
        }
        return new Diagnostic(finding.level().word(), style, finding.rule(), finding.message(), labels, said);
    }

    /** The first of each label before others with the same, in the order of their places. */
    private static List<Evidence> shown(List<Evidence> evidence) {
        if (evidence.size() <= MOST_LABELS) {
            return evidence;
        }
        Set<String> seen = new HashSet<>();
        Map<Boolean, List<Evidence>> first = evidence.stream().collect(partitioningBy(e -> seen.add(e.label())));
        return Stream.concat(
                        first.getOrDefault(true, List.of()).stream(), first.getOrDefault(false, List.of()).stream())
                .limit(MOST_LABELS)
                .sorted()
                .toList();
    }

    Diagnostic of(BlindSpot spot) {
        Label place = new Label(spot.place().span(), "", true, Style.HELP);
        List<Note> notes = new ArrayList<>();
        if (spot.named()) {
            notes.add(new Note("note", "it could change the verdict on `" + spot.subject() + "`"));
        }
        if (!spot.macro().isEmpty()) {
            notes.add(new Note("note", "nothing is known of the macro `" + spot.macro() + "`"));
            notes.add(new Note("help", "say in `macros` of a policy what it does"));
        }
        return new Diagnostic("blind spot", Style.HELP, spot.kind(), spot.text(), List.of(place), notes);
    }

    Diagnostic of(Problem problem) {
        return new Diagnostic(
                "problem",
                Style.of(problem.level()),
                problem.kind().word(),
                problem.message(),
                List.of(new Label(problem.span(), "", true, Style.ERROR)),
                problem.remedy().isEmpty() ? List.of() : List.of(new Note("help", problem.remedy())));
    }
}
