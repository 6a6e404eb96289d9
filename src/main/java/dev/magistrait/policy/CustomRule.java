package dev.magistrait.policy;

import dev.magistrait.finding.Level;
import dev.magistrait.policy.Condition.Quantity;
import dev.magistrait.policy.space.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule that a policy adds.
 *
 * @param id such as {@code acme/no-dyn}
 * @param when what must hold together; an {@code any} may bind what later clauses name
 * @param level where no policy gives it another
 * @param fix what is to be done about its findings
 * @param parameters what policies that extend its own may set
 */
public record CustomRule(
        String id,
        String title,
        Level level,
        RuleAbout about,
        List<Clause> when,
        Outcome outcome,
        RuleFix fix,
        List<RuleTest> tests,
        RuleParameters parameters,
        Origin origin) {

    public CustomRule {
        when = List.copyOf(when);
        tests = List.copyOf(tests);
    }

    /** The same with other parameters. */
    public CustomRule with(RuleParameters other) {
        return new CustomRule(id, title, level, about, when, outcome, fix, tests, other, origin);
    }

    /** As its own policy has it, whatever others set: what its tests are about. */
    public CustomRule asWritten() {
        return parameters.written().orElse(this);
    }

    /** All conditions, those of every alternative, in their order. */
    public List<Condition> conditions() {
        return when.stream()
                .flatMap(c -> c.alternativesOf().stream())
                .flatMap(List::stream)
                .toList();
    }

    /** The lists of conditions of which one must hold as a whole: one where there is no {@code any}. */
    public List<List<Condition>> combinations() {
        List<List<Condition>> all = List.of(List.of());
        for (Clause clause : when) {
            List<List<Condition>> next = new ArrayList<>();
            for (List<Condition> before : all) {
                clause.alternativesOf().forEach(alternative -> {
                    List<Condition> longer = new ArrayList<>(before);
                    longer.addAll(alternative);
                    next.add(longer);
                });
            }
            all = next;
        }
        return all;
    }

    /** Whether some condition depends on who owns files. */
    public boolean asksForOwners() {
        return conditions().stream().flatMap(c -> c.constraints().stream()).anyMatch(Constraint::owned);
    }

    /** Whether what it says does, or some condition. */
    public boolean owned() {
        return outcome.owned() || asksForOwners();
    }

    /** What it is for; empty without. */
    public String why() {
        return about.why();
    }

    /** The kind of what it reports; empty where it decides. */
    public Optional<Kind> reported() {
        return outcome instanceof Outcome.Report report
                ? conditions().stream()
                        .filter(c -> c.quantity() instanceof Quantity.Each each
                                && each.name().equals(report.at()))
                        .map(Condition::kind)
                        .findFirst()
                : Optional.empty();
    }
}
