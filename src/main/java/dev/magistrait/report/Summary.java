package dev.magistrait.report;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
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
 * @param findings how many findings there are of each level but {@code off}; every one is there
 * @param problems how many there are of each kind that occurs
 * @param blindSpots the same
 */
public record Summary(
        int crates,
        Extent extent,
        Map<Mechanism, Integer> verdicts,
        Map<Level, Integer> findings,
        Map<Problem.Kind, Integer> problems,
        SortedMap<String, Integer> blindSpots) {

    public Summary {
        verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
        findings = Collections.unmodifiableMap(new EnumMap<>(findings));
        problems = Collections.unmodifiableMap(new TreeMap<>(problems));
        blindSpots = Collections.unmodifiableSortedMap(new TreeMap<>(blindSpots));
    }

    static Summary of(List<WorkspaceReport> workspaces, List<Problem> elsewhere) {
        List<Level> levels =
                Arrays.stream(Level.values()).filter(l -> l != Level.OFF).toList();
        return new Summary(
                (int) all(workspaces, WorkspaceReport::crates).count(),
                workspaces.stream().map(WorkspaceReport::extent).reduce(Extent.NONE, Extent::plus),
                counted(
                        List.of(Mechanism.values()),
                        all(workspaces, WorkspaceReport::decisions)
                                .map(d -> d.verdict().mechanism())),
                counted(levels, all(workspaces, WorkspaceReport::findings).map(Finding::level)),
                counted(
                        List.of(),
                        Stream.concat(elsewhere.stream(), all(workspaces, WorkspaceReport::problems))
                                .map(Problem::kind)),
                counted(List.of(), all(workspaces, WorkspaceReport::blindSpots).map(BlindSpot::kind)));
    }

    /** Whether there is a finding of that level or a graver one. */
    public boolean reaches(Level level) {
        return findings.entrySet().stream().anyMatch(e -> e.getKey().compareTo(level) >= 0 && e.getValue() > 0);
    }

    /** Whether a file or manifest could not be read. */
    public boolean unread() {
        return problems.keySet().stream().anyMatch(Problem.Kind::unread);
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
