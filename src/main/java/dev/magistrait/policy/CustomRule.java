package dev.magistrait.policy;

import dev.magistrait.finding.Level;
import java.util.List;

/**
 * A rule that a policy adds.
 *
 * @param id such as {@code acme/no-dyn}
 * @param level where no policy gives it another
 * @param why what it is for; empty without
 */
public record CustomRule(
        String id,
        String title,
        Level level,
        String why,
        List<Condition> when,
        Outcome outcome,
        List<RuleTest> tests,
        Origin origin) {

    public CustomRule {
        when = List.copyOf(when);
        tests = List.copyOf(tests);
    }
}
