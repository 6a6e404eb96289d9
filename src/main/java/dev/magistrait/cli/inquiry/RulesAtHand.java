package dev.magistrait.cli.inquiry;

import dev.magistrait.analysis.RefusedPolicies;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.finding.Rule;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.OwnRulePage;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.RuleAbout;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The bundled rules, and those of the policy that holds at some place, which also gives all of them their levels. */
final class RulesAtHand {

    private final Subcommand command;

    RulesAtHand(Subcommand command) {
        this.command = command;
    }

    /**
     * A rule that can be asked for.
     *
     * @param about what a policy says of a rule of its own
     * @param from the file and line of a rule of a policy; empty for a bundled one
     */
    record Entry(Rule rule, RuleAbout about, String from) {

        static Entry bundled(Rule rule) {
            return new Entry(rule, RuleAbout.NOTHING, "");
        }

        static Entry own(CustomRule rule, Policy policy) {
            return new Entry(
                    OwnRulePage.of(rule, policy),
                    rule.about(),
                    rule.origin().file() + ":" + rule.origin().line());
        }
    }

    /**
     * All of them, sorted by id. Those of a policy that was looked for and has mistakes are left out, which is said: its mistakes may be what one
     * looks up rules for.
     *
     * @param path where a policy is looked for
     * @param named policies that take the place of that
     */
    List<Entry> at(String path, List<String> named) {
        return of(policy(path, named).orElse(Policy.NONE));
    }

    /** The bundled ones and those of a policy, sorted by id. */
    List<Entry> of(Policy policy) {
        return Stream.concat(
                        command.program().rules().stream()
                                .map(r -> Entry.bundled(r.at(policy.level(r.id(), r.level())))),
                        policy.rules().stream().map(r -> Entry.own(r, policy)))
                .sorted(Comparator.comparing(e -> e.rule().id()))
                .toList();
    }

    private Optional<Policy> policy(String path, List<String> named) {
        try {
            return command.policyAtHand().at(Path.of(path), named);
        } catch (RefusedPolicies refused) {
            if (!named.isEmpty()) {
                throw refused;
            }
            command.warn(
                    "the policy has mistakes, so that its rules are not among these",
                    "`magistrait policy lint` shows them");
            return Optional.empty();
        }
    }
}
