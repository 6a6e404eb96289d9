package dev.magistrait.analysis;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.policy.LevelsOfDay;
import dev.magistrait.policy.Sourced;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a workspace could not be read or judged, as policies weigh it. In triage it is as findings are; what stays of problems is no finding
 * behind it, since the other findings are those of the rest alone.
 *
 * @param problems those that are not off, at their levels
 * @param findings the problems of which policies and baselines have a say, and the blind spots that have a level
 */
record Gaps(List<Problem> problems, List<Finding> findings) {

    private static final String BLIND_SPOT = "blind-spot";

    private record Key(String rule, Span span, String message) {
        static Key of(Finding finding) {
            return new Key(finding.rule(), finding.span(), finding.message());
        }

        static Key of(Problem problem) {
            return new Key(problem.kind().rule(), problem.span(), problem.message());
        }
    }

    static Gaps of(WorkspaceReport report, LevelsOfDay levels) {
        List<Problem> problems = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Problem problem : report.problems()) {
            Problem weighed = problem.at(level(problem.kind().rule(), problem.span(), problem.level(), levels));
            if (weighed.level() != Level.OFF) {
                problems.add(weighed);
                if (!weighed.kind().rule().isEmpty()) {
                    findings.add(finding(
                            weighed.kind().rule(),
                            weighed.level(),
                            weighed.span(),
                            weighed.message(),
                            weighed.remedy()));
                }
            }
        }
        for (BlindSpot spot : report.blindSpots()) {
            Span span = spot.place().span();
            Level level = level(BLIND_SPOT, span, Level.OFF, levels);
            if (level != Level.OFF) {
                findings.add(finding(BLIND_SPOT, level, span, spot.text(), ""));
            }
        }
        return new Gaps(problems, findings);
    }

    private static Level level(String rule, Span span, Level usual, LevelsOfDay levels) {
        return rule.isEmpty()
                ? usual
                : levels.level(rule, span.file()).map(Sourced::value).orElse(usual);
    }

    private static Finding finding(String rule, Level level, Span span, String message, String help) {
        return new Finding(rule, level, Confidence.CERTAIN, span, message, List.of(), "", "", help);
    }

    /** The problems of a report of which triage says that they count; others are dismissed with the findings. */
    static List<Problem> counting(List<Problem> problems, List<Finding> open) {
        if (problems.isEmpty()) {
            return problems;
        }
        Set<Key> counting = new HashSet<>();
        open.forEach(f -> counting.add(Key.of(f)));
        return problems.stream()
                .filter(p -> p.kind().rule().isEmpty() || counting.contains(Key.of(p)))
                .toList();
    }

    /** The findings that are no problems. */
    static List<Finding> findings(List<Problem> problems, List<Finding> all) {
        if (problems.isEmpty()) {
            return all;
        }
        Set<Key> known = new HashSet<>();
        problems.forEach(p -> known.add(Key.of(p)));
        return all.stream().filter(f -> !known.contains(Key.of(f))).toList();
    }
}
