package dev.magistrait.policy;

import dev.magistrait.finding.Level;
import dev.magistrait.policy.Condition.Quantity;
import dev.magistrait.policy.space.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A rule that a policy adds.
 *
 * @param id such as {@code acme/no-dyn}
 * @param level where no policy gives it another
 * @param why what it is for; empty without
 * @param fix what is to be done about its findings
 */
public record CustomRule(
        String id,
        String title,
        Level level,
        String why,
        List<Condition> when,
        Outcome outcome,
        RuleFix fix,
        List<RuleTest> tests,
        Origin origin) {

    public CustomRule {
        when = List.copyOf(when);
        tests = List.copyOf(tests);
    }

    /** The kind of what it reports; empty where it decides. */
    public Optional<Kind> reported() {
        return outcome instanceof Outcome.Report report
                ? when.stream()
                        .filter(c -> c.quantity() instanceof Quantity.Each each
                                && each.name().equals(report.at()))
                        .map(Condition::kind)
                        .findFirst()
                : Optional.empty();
    }
}
