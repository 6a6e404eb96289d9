package dev.magistrait.report.sarif;

import static java.util.Comparator.comparing;

import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Reason;
import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.report.Remedies;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.json.Json;
import dev.magistrait.report.text.Notes;
import dev.magistrait.report.text.Printable;
import dev.magistrait.source.Span;
import dev.magistrait.triage.Identity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The findings of one workspace, those that count and those that do not. */
final class SarifResults {

    /** Changes when what goes into an identity does. */
    private static final String FINGERPRINT = "identity/v1";

    private final WorkspaceReport workspace;
    private final SarifRules rules;
    private final SarifPlaces places;
    private final Notes notes;
    private final Remedies remedies;
    private final Set<String> told = new HashSet<>();
    private final Map<String, Decision> decisions = new HashMap<>();

    private record Entry(Finding finding, List<Dismissal> why) {}

    SarifResults(WorkspaceReport workspace, SarifRules rules, SarifPlaces places) {
        this.workspace = workspace;
        this.rules = rules;
        this.places = places;
        this.notes = new Notes(workspace);
        this.remedies = new Remedies(workspace);
        workspace.decisions().forEach(d -> decisions.putIfAbsent(d.trait().id().path(), d));
    }

    List<Sarif.Result> all() {
        return Stream.concat(
                        workspace.findings().stream().map(f -> new Entry(f, List.of())),
                        workspace.dismissed().stream().map(d -> new Entry(d.finding(), List.of(d.why()))))
                .sorted(comparing(Entry::finding))
                .map(this::result)
                .toList();
    }

    private Sarif.Result result(Entry entry) {
        Finding finding = entry.finding();
        Identity identity = workspace.identity(finding);
        return new Sarif.Result(
                finding.rule(),
                rules.index(workspace, finding.rule()),
                SarifRules.level(finding.level()),
                SarifText.message(String.join("\n", said(finding))),
                List.of(new Sarif.Location(places.physical(finding.span()), item(finding, identity))),
                finding.evidence().stream().map(this::related).toList(),
                proof(finding),
                Map.of(FINGERPRINT, identity.fingerprint()),
                entry.why().stream().map(this::suppression).toList(),
                fixes(entry),
                properties(finding));
    }

    private List<String> said(Finding finding) {
        List<String> said = new ArrayList<>(List.of(finding.message()));
        said.addAll(notes.lines(finding));
        return said;
    }

    /** Beside the first finding that it mends, since a change can be made but once; the others name it. */
    private Object fixes(Entry entry) {
        return remedies.change(entry.finding())
                .filter(t -> entry.why().isEmpty() && told.add(t.id()))
                .<Object>map(t -> List.of(SarifFix.of(t, places)))
                .orElse(Json.NOTHING);
    }

    private static List<Sarif.Logical> item(Finding finding, Identity identity) {
        if (!identity.ofItem()) {
            return List.of();
        }
        return List.of(
                new Sarif.Logical(Printable.of(identity.item()), finding.trait().isEmpty() ? "" : "type"));
    }

    private Sarif.Related related(Evidence evidence) {
        return related(evidence.span(), evidence.label());
    }

    private Sarif.Related related(Span span, String text) {
        return new Sarif.Related(places.physical(span), SarifText.message(text));
    }

    /** From the facts to the row of the table that they lead to, and on to the finding. */
    private List<Sarif.CodeFlow> proof(Finding finding) {
        Decision decision = decisions.get(finding.trait());
        if (decision == null) {
            return List.of();
        }
        List<Sarif.Step> steps = new ArrayList<>();
        for (Reason reason : decision.because().reversed()) {
            steps.add(new Sarif.Step(related(reason.span(), reason.text())));
        }
        steps.add(new Sarif.Step(related(finding.span(), finding.message())));
        String title = "why `%s` is `%s`"
                .formatted(
                        decision.trait().id().path(),
                        decision.verdict().mechanism().word());
        return List.of(new Sarif.CodeFlow(SarifText.message(title), List.of(new Sarif.ThreadFlow(steps))));
    }

    private Sarif.Suppression suppression(Dismissal why) {
        return switch (why) {
            case Dismissal.Suppressed s ->
                suppression("inSource", s.reason(), new Sarif.Place(places.physical(s.comment())));
            case Dismissal.Waived w -> suppression("external", waived(w), line(w.file(), w.line()));
            case Dismissal.Baselined b -> suppression("external", b.reason(), line(b.file(), b.line()));
            case Dismissal.Unchanged u -> suppression("external", u.reason(), Json.NOTHING);
        };
    }

    private static Sarif.Suppression suppression(String kind, String justification, Record location) {
        return new Sarif.Suppression(kind, "accepted", Printable.lines(justification), location);
    }

    private static Sarif.Place line(String file, int line) {
        return new Sarif.Place(SarifPlaces.line(file, line));
    }

    private static String waived(Dismissal.Waived waiver) {
        String ticket = waiver.ticket().isEmpty() ? "" : ", " + waiver.ticket();
        String until = waiver.until().equals(LocalDate.MAX) ? "" : ", until " + waiver.until();
        return waiver.reason() + " (" + waiver.owner() + ticket + until + ")";
    }

    private static SortedMap<String, String> properties(Finding finding) {
        SortedMap<String, String> properties = new TreeMap<>();
        properties.put("confidence", finding.confidence().word());
        if (!finding.condition().isEmpty()) {
            properties.put("condition", Printable.of(finding.condition()));
        }
        return properties;
    }
}
