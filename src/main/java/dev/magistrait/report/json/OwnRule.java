package dev.magistrait.report.json;

import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Policy;
import java.util.List;

/**
 * A rule of a policy, as documents tell of it.
 *
 * @param outcome {@code report} or {@code verdict}
 * @param tags a list, or nothing
 * @param from the file and line where it stands
 */
public record OwnRule(
        String id,
        String level,
        String title,
        String outcome,
        String why,
        String url,
        String owner,
        Object tags,
        int tests,
        String from) {

    /** That rule, at the level that the policy gives it where no scope says otherwise. */
    public static OwnRule of(CustomRule rule, Policy policy) {
        return new OwnRule(
                rule.id(),
                policy.levelOf(rule).word(),
                rule.title(),
                rule.outcome().word(),
                rule.why(),
                rule.about().url(),
                rule.about().owner(),
                rule.about().tags().isEmpty() ? Json.NOTHING : rule.about().tags(),
                rule.tests().size(),
                rule.origin().file() + ":" + rule.origin().line());
    }

    /** Those of a policy in its order, as a list; nothing where it has none. */
    static Object all(Policy policy) {
        List<OwnRule> all = policy.rules().stream().map(r -> of(r, policy)).toList();
        return all.isEmpty() ? Json.NOTHING : all;
    }
}
