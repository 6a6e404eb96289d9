package dev.magistrait.report;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Dismissed;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.fix.Safety;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A report in numbers.
 *
 * @param verdicts how many traits got each mechanism; every mechanism is there
 * @param findings how many findings that count there are of each level but {@code off}; every one is there
 * @param problems how many there are of each kind that occurs
 * @param unread whether a file or manifest could not be read, as exit code 3 says
 * @param blindSpots how many there are of each kind that occurs
 * @param hidden how many blind spots each macro makes of which nothing is known
 * @param dismissed how many findings do not count, for each reason; every one is there
 * @param changeable how many findings `magistrait fix` can change, by safety; empty where nobody asked
 * @param mended how many findings that the baseline knew are no more
 */
public record Summary(
        int crates,
        Extent extent,
        Map<Mechanism, Integer> verdicts,
        Map<Level, Integer> findings,
        Map<Problem.Kind, Integer> problems,
        boolean unread,
        SortedMap<String, Integer> blindSpots,
        SortedMap<String, Integer> hidden,
        Map<Dismissal.Kind, Integer> dismissed,
        int mended,
        Map<Safety, Integer> changeable) {

    public Summary {
        verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
        findings = Collections.unmodifiableMap(new EnumMap<>(findings));
        problems = Collections.unmodifiableMap(new TreeMap<>(problems));
        blindSpots = Collections.unmodifiableSortedMap(new TreeMap<>(blindSpots));
        hidden = Collections.unmodifiableSortedMap(new TreeMap<>(hidden));
        dismissed = Collections.unmodifiableMap(new EnumMap<>(dismissed));
        changeable = Collections.unmodifiableMap(new TreeMap<>(changeable));
    }

    static Summary of(Report report) {
        List<WorkspaceReport> workspaces = report.workspaces();
        WorkspaceReport elsewhere = report.elsewhere();
        return new Summary(
                (int) all(workspaces, WorkspaceReport::crates).count(),
                workspaces.stream().map(WorkspaceReport::extent).reduce(Extent.NONE, Extent::plus),
                counted(
                        List.of(Mechanism.values()),
                        all(workspaces, WorkspaceReport::decisions)
                                .map(d -> d.verdict().mechanism())),
                counted(
                        Arrays.stream(Level.values())
                                .filter(l -> l != Level.OFF)
                                .toList(),
                        with(workspaces, elsewhere, WorkspaceReport::findings).map(Finding::level)),
                counted(
                        List.of(),
                        with(workspaces, elsewhere, WorkspaceReport::problems).map(Problem::kind)),
                with(workspaces, elsewhere, WorkspaceReport::problems).anyMatch(Problem::unread),
                counted(List.of(), all(workspaces, WorkspaceReport::blindSpots).map(BlindSpot::kind)),
                counted(
                        List.of(),
                        all(workspaces, WorkspaceReport::blindSpots)
                                .map(BlindSpot::macro)
                                .filter(m -> !m.isEmpty())),
                dismissed(all(workspaces, WorkspaceReport::dismissed)),
                report.aftermath().mended(),
                changeable(workspaces, elsewhere));
    }

    private static Map<Safety, Integer> changeable(List<WorkspaceReport> workspaces, WorkspaceReport elsewhere) {
        Map<Safety, Integer> counts = new TreeMap<>();
        Stream.concat(workspaces.stream(), Stream.of(elsewhere))
                .map(w -> new Remedies(w).counts(w.findings()))
                .forEach(c -> c.forEach((safety, count) -> counts.merge(safety, count, Integer::sum)));
        return counts;
    }

    /** How many there are for each reason; every one is there. */
    public static Map<Dismissal.Kind, Integer> dismissed(Stream<Dismissed> findings) {
        return counted(
                List.of(Dismissal.Kind.values()), findings.map(d -> d.why().kind()));
    }

    /** Whether there is a finding of that level or a graver one. */
    public boolean reaches(Level level) {
        return findings.entrySet().stream().anyMatch(e -> e.getKey().compareTo(level) >= 0 && e.getValue() > 0);
    }

    public int traits() {
        return sum(verdicts.values());
    }

    public int allFindings() {
        return sum(findings.values());
    }

    public int allProblems() {
        return sum(problems.values());
    }

    public int allBlindSpots() {
        return sum(blindSpots.values());
    }

    public int allDismissed() {
        return sum(dismissed.values());
    }

    private static <T> Stream<T> with(
            List<WorkspaceReport> workspaces, WorkspaceReport last, Function<WorkspaceReport, List<T>> part) {
        return Stream.concat(all(workspaces, part), part.apply(last).stream());
    }

    private static <T> Stream<T> all(List<WorkspaceReport> workspaces, Function<WorkspaceReport, List<T>> part) {
        return workspaces.stream().map(part).flatMap(List::stream);
    }

    private static <K extends Comparable<K>> SortedMap<K, Integer> counted(List<K> keys, Stream<K> found) {
        SortedMap<K, Integer> counts = new TreeMap<>();
        keys.forEach(k -> counts.put(k, 0));
        found.forEach(k -> counts.merge(k, 1, Integer::sum));
        return counts;
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
