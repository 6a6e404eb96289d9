package dev.magistrait.policy;

import dev.magistrait.finding.Level;
import java.util.List;

/**
 * A rule that a policy adds.
 *
 * @param id such as {@code acme/no-dyn}
 * @param level where no policy gives it another
 */
public record CustomRule(
        String id,
        String title,
        Level level,
        RuleAbout about,
        List<Condition> when,
        Outcome outcome,
        List<RuleTest> tests,
        Origin origin) {

    public CustomRule {
        when = List.copyOf(when);
        tests = List.copyOf(tests);
    }

    /** What it is for; empty without. */
    public String why() {
        return about.why();
    }
}
