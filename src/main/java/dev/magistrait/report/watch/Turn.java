package dev.magistrait.report.watch;

import dev.magistrait.engine.Decision;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Span;
import dev.magistrait.triage.Identity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one report says and the one before does not. Findings are known again as baselines know them, wherever they stand, so that a line above
 * them brings up none.
 *
 * @param added findings that were not there, by report
 * @param gone those that are not there any more
 * @param verdicts of traits, where they are others
 */
public record Turn(List<Found> added, List<Found> gone, List<Verdict> verdicts) {

    public Turn {
        added = List.copyOf(added);
        gone = List.copyOf(gone);
        verdicts = List.copyOf(verdicts);
    }

    /**
     * A finding with its place.
     *
     * @param file as seen from where the program was started
     * @param identity by which it is known again
     */
    public record Found(String file, Finding finding, Identity identity) {}

    /** A trait whose verdict is another; empty where there is none. */
    public record Verdict(String trait, String file, int line, String before, String after) {}

    /** One of another level is another: whether it stops a build may have changed. */
    private record Key(Identity identity, Level level) {
        static Key of(Found found) {
            return new Key(found.identity(), found.finding().level());
        }
    }

    private record Judged(String file, int line, String verdict) {}

    /** Of two reports on the same paths. */
    public static Turn of(Report before, Report after) {
        return new Turn(alone(after, before), alone(before, after), verdicts(before, after));
    }

    public boolean isEmpty() {
        return added.isEmpty() && gone.isEmpty() && verdicts.isEmpty();
    }

    private static Stream<Found> findings(Report report) {
        return Stream.concat(report.workspaces().stream(), Stream.of(report.elsewhere()))
                .flatMap(w -> w.findings().stream().map(f -> new Found(w.shown(f.span()), f, w.identity(f))));
    }

    /** Of several that read the same, as many as there are more. */
    private static List<Found> alone(Report these, Report those) {
        Map<Key, Deque<Found>> there = new HashMap<>();
        findings(those)
                .forEach(f -> there.computeIfAbsent(Key.of(f), _ -> new ArrayDeque<>())
                        .add(f));
        List<Found> found = new ArrayList<>();
        findings(these).forEach(f -> {
            Deque<Found> same = there.getOrDefault(Key.of(f), new ArrayDeque<>());
            if (same.poll() == null) {
                found.add(f);
            }
        });
        return found;
    }

    private static List<Verdict> verdicts(Report before, Report after) {
        Map<String, Judged> then = judged(before);
        List<Verdict> found = new ArrayList<>();
        judged(after).forEach((trait, now) -> {
            Judged was = then.remove(trait);
            if (was == null || !was.verdict().equals(now.verdict())) {
                found.add(new Verdict(trait, now.file(), now.line(), was == null ? "" : was.verdict(), now.verdict()));
            }
        });
        then.forEach((trait, was) -> found.add(new Verdict(trait, was.file(), was.line(), was.verdict(), "")));
        return found;
    }

    private static Map<String, Judged> judged(Report report) {
        Map<String, Judged> found = new LinkedHashMap<>();
        for (WorkspaceReport w : report.workspaces()) {
            for (Decision d : w.decisions()) {
                Span span = d.trait().place().span();
                found.put(
                        d.trait().id().path(),
                        new Judged(
                                w.shown(span),
                                span.line(),
                                d.verdict().mechanism().word()));
            }
        }
        return found;
    }
}
