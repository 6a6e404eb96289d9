package dev.magistrait.policy;

import dev.magistrait.finding.RuleGroup;
import java.util.Optional;

/**
 * Rules by one text: an id, a glob over ids such as {@code acme/*}, or the word of a group.
 *
 * @param group whose rules are meant; without one, those that the glob holds
 */
public record RuleNames(String text, Optional<RuleGroup> group, Glob glob) {

    /** What the text names. */
    public static RuleNames of(String text) {
        return new RuleNames(text, RuleGroup.of(text), Glob.name(text));
    }

    /** Whether a text is no id, but stands for any number of rules. */
    public static boolean several(String text) {
        return text.indexOf('*') >= 0 || RuleGroup.of(text).isPresent();
    }

    /** Whether the rule is among them; a rule that a policy adds is one of {@link RuleGroup#CUSTOM}. */
    public boolean hold(String id, RuleGroup of) {
        return group.map(g -> g == of).orElseGet(() -> glob.matches(id));
    }
}
