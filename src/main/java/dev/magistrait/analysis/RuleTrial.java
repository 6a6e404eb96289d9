package dev.magistrait.analysis;

import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.RuleTest;
import java.util.List;

/**
 * What came of the tests of a rule.
 *
 * @param tests in the order they are written
 * @param uncovered what no test tries, by place
 */
public record RuleTrial(CustomRule rule, List<Outcome> tests, List<Remark> uncovered) {

    public RuleTrial {
        tests = List.copyOf(tests);
        uncovered = uncovered.stream().sorted().toList();
    }

    /**
     * What came of one test.
     *
     * @param failures what is otherwise than its marks say, by place; none where it passed
     */
    public record Outcome(RuleTest test, List<Remark> failures) {

        public Outcome {
            failures = failures.stream().sorted().toList();
        }

        public boolean passed() {
            return failures.isEmpty();
        }
    }

    public long passed() {
        return tests.stream().filter(Outcome::passed).count();
    }

    public long failed() {
        return tests.size() - passed();
    }
}
