package dev.magistrait.analysis;

import dev.magistrait.analysis.RuleTrial.Outcome;
import dev.magistrait.engine.policy.PolicyLaw;
import dev.magistrait.finding.Finding;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.RuleTest;
import dev.magistrait.report.Progress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Tries the rules of a policy on their tests, by the policy's settings and with all its rules in force. Levels, scopes and waivers do
 * not count: whether a rule is right does not hang on where it is switched off.
 */
public final class RuleTrials {

    private final List<RuleVariants> rules;
    private final Trial trial;

    private RuleTrials(List<RuleVariants> rules, Trial trial) {
        this.rules = rules;
        this.trial = trial;
    }

    /** What came of each rule, in the order of the policy. */
    public static List<RuleTrial> of(Policy policy, Clock clock) {
        List<RuleVariants> rules = policy.rules().stream()
                .map(CustomRule::asWritten)
                .map(RuleVariants::of)
                .toList();
        try (Readers readers = new Readers(1, Progress.SILENT)) {
            Policy tried = tried(policy, rules);
            RuleTrials trials = new RuleTrials(rules, new Trial(tried, PolicyLaw.of(tried), readers, clock));
            return trials.all();
        }
    }

    private static Policy tried(Policy policy, List<RuleVariants> rules) {
        List<CustomRule> all = new ArrayList<>(
                policy.rules().stream().map(CustomRule::asWritten).toList());
        rules.forEach(r -> all.addAll(r.all()));
        return new Policy(
                policy.title(),
                policy.files(),
                policy.settings(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                all,
                List.of(),
                List.of());
    }

    private List<RuleTrial> all() {
        return rules.stream().map(this::tried).toList();
    }

    private RuleTrial tried(RuleVariants rule) {
        List<Outcome> outcomes = new ArrayList<>();
        Coverage coverage = new Coverage(rule);
        for (RuleTest test : rule.rule().tests()) {
            Trial.Result result = trial.run(test);
            coverage.add(result.findings(), test.after().tried());
            List<Remark> failures = failures(rule, test, result);
            if (test.after().tried()) {
                failures.addAll(new FixTrial(rule.rule(), trial).failures(test));
            }
            outcomes.add(new Outcome(test, failures));
        }
        return new RuleTrial(rule.rule(), outcomes, coverage.gaps());
    }

    private static List<Remark> failures(RuleVariants rule, RuleTest test, Trial.Result result) {
        Expectation expectation = new Expectation(rule.rule().id(), test);
        List<Remark> failures = new ArrayList<>(result.problems());
        List<Finding> found = new ArrayList<>();
        for (Finding finding : result.findings()) {
            if (finding.rule().equals(rule.whole().id())) {
                found.add(finding);
            } else if (!finding.rule().equals(rule.rule().id()) && expectation.names(finding.rule())) {
                found.add(finding);
            }
        }
        failures.addAll(expectation.differences(found));
        return failures;
    }
}
