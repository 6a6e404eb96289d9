package dev.magistrait.analysis;

import dev.magistrait.finding.Finding;
import dev.magistrait.policy.Origin;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the tests of a rule try of it. */
final class Coverage {

    private final RuleVariants rule;
    private final Set<RuleVariants.Lacking> covered = new HashSet<>();
    private boolean tested;
    private boolean hit;
    private boolean quiet;
    private boolean mended;

    Coverage(RuleVariants rule) {
        this.rule = rule;
    }

    /**
     * Adds what one test finds.
     *
     * @param fix whether it tries the rule's fix too
     */
    void add(List<Finding> findings, boolean fix) {
        mended |= fix;
        List<Span> whole = places(findings, rule.whole().id());
        tested = true;
        hit |= !whole.isEmpty();
        quiet |= whole.isEmpty();
        for (RuleVariants.Lacking lacking : rule.lacking()) {
            if (!places(findings, lacking.rule().id()).equals(whole)) {
                covered.add(lacking);
            }
        }
    }

    private static List<Span> places(List<Finding> findings, String rule) {
        return findings.stream()
                .filter(f -> f.rule().equals(rule))
                .map(Finding::span)
                .sorted()
                .toList();
    }

    /** What no test tries. Where a rule has no tests or never reports, only that. */
    List<Remark> gaps() {
        String id = "`" + rule.rule().id() + "`";
        Origin origin = rule.rule().origin();
        if (!tested) {
            return List.of(new Remark(origin, id + " has no tests"));
        }
        if (!hit) {
            return List.of(new Remark(origin, "no test has a finding of " + id));
        }
        List<Remark> gaps = new ArrayList<>();
        if (!quiet && covered.isEmpty()) {
            gaps.add(new Remark(origin, "no test has code that " + id + " only just leaves alone"));
        }
        if (!mended && !rule.rule().fix().isNone()) {
            gaps.add(new Remark(rule.rule().fix().origin(), "no test tries the fix: none has `before`"));
        }
        rule.lacking().stream()
                .filter(l -> !covered.contains(l))
                .forEach(l -> gaps.add(
                        new Remark(l.origin(), "no test tries `" + l.name() + "`: all come out the same without it")));
        return gaps;
    }
}
