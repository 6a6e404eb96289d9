package dev.magistrait.report.policy;

import dev.magistrait.engine.Decision;
import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Dismissed;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one policy finds and decides that another does not, on the same code. Lists are in the order of reports.
 *
 * @param appeared findings of the second alone
 * @param vanished findings of the first alone
 * @param weighed findings of both, at other levels
 * @param decided traits with other verdicts
 */
public record Difference(List<Found> appeared, List<Found> vanished, List<Weighed> weighed, List<Decided> decided) {

    /**
     * Where something is.
     *
     * @param file as seen from where the program was started
     */
    public record Place(String file, int line, int column) {
        @Override
        public String toString() {
            return file + ":" + line + ":" + column;
        }
    }

    /**
     * A finding that counts by one policy only.
     *
     * @param otherwise what becomes of it by the other: {@code waived}, as an example; empty where that does not have it
     */
    public record Found(Place place, Finding finding, String otherwise) {}

    public record Weighed(Place place, Finding finding, Level before, Level after) {}

    /** A trait whose verdict is another; empty where one policy has none for it. */
    public record Decided(Place place, String trait, String before, String after, String because) {}

    public Difference {
        appeared = List.copyOf(appeared);
        vanished = List.copyOf(vanished);
        weighed = List.copyOf(weighed);
        decided = List.copyOf(decided);
    }

    /** Of two reports on the same paths. */
    public static Difference of(Report before, Report after) {
        List<Weighed> weighed = new ArrayList<>();
        List<Decided> decided = new ArrayList<>();
        Map<Key, Finding> then = open(before);
        Map<Key, Finding> now = open(after);
        now.forEach((key, finding) -> {
            Finding other = then.get(key);
            if (other != null && other.level() != finding.level()) {
                weighed.add(new Weighed(key.place(), finding, other.level(), finding.level()));
            }
        });
        decided(before, after, decided);
        return new Difference(
                alone(now, then, dismissed(before)), alone(then, now, dismissed(after)), weighed, decided);
    }

    public boolean isEmpty() {
        return appeared.isEmpty() && vanished.isEmpty() && weighed.isEmpty() && decided.isEmpty();
    }

    /** A finding of a workspace. */
    private record Key(String root, Place place, Finding finding) {
        static Key of(WorkspaceReport in, Finding finding) {
            return new Key(in.root(), Difference.place(in, finding.span()), finding);
        }
    }

    private static Stream<WorkspaceReport> all(Report report) {
        return Stream.concat(report.workspaces().stream(), Stream.of(report.elsewhere()));
    }

    private static Map<Key, Finding> open(Report report) {
        Map<Key, Finding> found = new LinkedHashMap<>();
        all(report).forEach(w -> w.findings().forEach(f -> found.put(Key.of(w, f), f)));
        return found;
    }

    private static Map<Key, Dismissal> dismissed(Report report) {
        Map<Key, Dismissal> found = new HashMap<>();
        for (WorkspaceReport w : report.workspaces()) {
            for (Dismissed d : w.dismissed()) {
                found.put(Key.of(w, d.finding()), d.why());
            }
        }
        return found;
    }

    private static List<Found> alone(
            Map<Key, Finding> these, Map<Key, Finding> those, Map<Key, Dismissal> dismissedThere) {
        List<Found> found = new ArrayList<>();
        these.forEach((key, finding) -> {
            if (!those.containsKey(key)) {
                Dismissal why = dismissedThere.get(key);
                found.add(new Found(
                        key.place(), finding, why == null ? "" : why.kind().word()));
            }
        });
        return found;
    }

    /** The rule bases read the same facts: traits with a verdict are at the same places. */
    private static void decided(Report before, Report after, List<Decided> into) {
        Map<Place, Decision> then = new LinkedHashMap<>();
        before.workspaces().forEach(w -> w.decisions().forEach(d -> then.put(place(w, d), d)));
        for (WorkspaceReport w : after.workspaces()) {
            for (Decision now : w.decisions()) {
                Decision other = then.remove(place(w, now));
                String was = other == null ? "" : verdict(other);
                if (!was.equals(verdict(now))) {
                    into.add(new Decided(place(w, now), path(now), was, verdict(now), because(now)));
                }
            }
        }
        then.forEach((place, gone) -> into.add(new Decided(place, path(gone), verdict(gone), "", "")));
    }

    private static String verdict(Decision d) {
        String companion = d.verdict().companion();
        return d.verdict().mechanism().word() + (companion.isEmpty() ? "" : " + " + companion);
    }

    private static String path(Decision d) {
        return d.trait().id().path();
    }

    /** The row of the decision table, or the policy's rule. */
    private static String because(Decision d) {
        boolean ofPolicy =
                d.because().size() > 1 && d.because().getFirst().text().startsWith("overruled");
        return d.because().get(ofPolicy ? 1 : 0).text();
    }

    private static Place place(WorkspaceReport in, Decision d) {
        return place(in, d.trait().place().span());
    }

    private static Place place(WorkspaceReport in, Span span) {
        return new Place(in.shown(span), span.line(), span.column());
    }
}
