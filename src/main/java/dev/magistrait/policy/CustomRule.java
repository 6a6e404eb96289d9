package dev.magistrait.policy;

import dev.magistrait.finding.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule that a policy adds.
 *
 * @param id such as {@code acme/no-dyn}
 * @param when what must hold together; an {@code any} may bind what later clauses name
 * @param level where no policy gives it another
 */
public record CustomRule(
        String id,
        String title,
        Level level,
        RuleAbout about,
        List<Clause> when,
        Outcome outcome,
        List<RuleTest> tests,
        Origin origin) {

    public CustomRule {
        when = List.copyOf(when);
        tests = List.copyOf(tests);
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

    /** What it is for; empty without. */
    public String why() {
        return about.why();
    }
}
