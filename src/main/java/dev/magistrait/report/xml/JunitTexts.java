package dev.magistrait.report.xml;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.joining;

import dev.magistrait.finding.Dismissed;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.report.FilePaths;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.text.Notes;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What a test says of its outcome. Lines start with a word of ours: what a log shows of checked code is then no command to its server. */
final class JunitTexts {

    /** Findings of one test. */
    record Told(List<Finding> open, List<Dismissed> dismissed) {
        static Told nothing() {
            return new Told(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final WorkspaceReport workspace;
    private final Notes notes;

    JunitTexts(WorkspaceReport workspace) {
        this.workspace = workspace;
        this.notes = new Notes(workspace);
    }

    /** Never empty. */
    List<Element> outcome(Told told) {
        if (told.open().isEmpty()) {
            Dismissed first = told.dismissed().getFirst();
            Element skipped = new Element("skipped")
                    .with(
                            "message",
                            first.why().kind().word() + ": " + first.why().reason());
            return List.of(skipped.saying(dismissed(told.dismissed())));
        }
        Finding gravest = told.open().stream()
                .min(comparing(Finding::level, reverseOrder()))
                .orElseThrow();
        String text = told.open().stream().map(this::text).collect(joining());
        List<Element> outcome = new ArrayList<>();
        outcome.add(
                gravest.level().compareTo(Level.NOTE) > 0
                        ? failed("failure", gravest.level().word(), gravest.message(), text)
                        : new Element("system-out").saying(text));
        if (!told.dismissed().isEmpty()) {
            outcome.add(new Element("system-err").saying(dismissed(told.dismissed())));
        }
        return outcome;
    }

    /** Of one kind, in one file. */
    List<Element> outcome(List<Problem> problems) {
        Problem first = problems.getFirst();
        String text = problems.stream().map(this::text).collect(joining());
        return List.of(
                first.unread()
                        ? failed("error", first.kind().word(), first.message(), text)
                        : new Element("system-out").saying(text));
    }

    String title(Problem problem) {
        return problem.kind().word() + ": " + FilePaths.of(workspace, problem.span());
    }

    private static Element failed(String how, String type, String message, String text) {
        return new Element(how).with("message", message).with("type", type).saying(text);
    }

    private String text(Finding finding) {
        StringBuilder text = new StringBuilder(line(finding.level().word(), finding.span(), finding.message()));
        for (Evidence evidence : finding.evidence()) {
            text.append(line("  with", evidence.span(), evidence.label()));
        }
        notes.lines(finding).forEach(n -> text.append("  ").append(oneLine(n)).append('\n'));
        return text.toString();
    }

    private String text(Problem problem) {
        String help = problem.remedy().isEmpty() ? "" : "  help: " + oneLine(problem.remedy()) + "\n";
        return line("problem", problem.span(), problem.message()) + help;
    }

    private String dismissed(List<Dismissed> dismissed) {
        return dismissed.stream()
                .map(d -> line(
                        d.why().kind().word(),
                        d.finding().span(),
                        d.finding().message() + " (" + d.why().reason() + ")"))
                .collect(joining());
    }

    private String line(String what, Span span, String text) {
        return what + " " + oneLine(FilePaths.of(workspace, span)) + ":" + span.region() + ": " + oneLine(text) + "\n";
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }
}
