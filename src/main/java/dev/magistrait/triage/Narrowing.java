package dev.magistrait.triage;

import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Leaves the findings that changed lines have to do with: on them, resting on them, or brought about by them elsewhere. */
final class Narrowing {

    private final Since since;

    Narrowing(Since since) {
        this.since = since;
    }

    void apply(List<Case> cases) {
        // For each identity: how many there were, less those there are. What is touched needs no reason to count, so that below zero
        // are the new ones among the rest.
        Map<Identity, Integer> left = new HashMap<>(since.before());
        List<Case> elsewhere = new ArrayList<>();
        for (Case c : cases) {
            if (c.open() && !touched(c)) {
                left.merge(c.identity, -1, Integer::sum);
                elsewhere.add(c);
            }
        }
        elsewhere.forEach(c -> judge(c, left));
    }

    private void judge(Case c, Map<Identity, Integer> left) {
        if (left.getOrDefault(c.identity, 0) < 0) {
            left.merge(c.identity, 1, Integer::sum);
            c.show(causes(c));
            return;
        }
        c.dismiss(new Dismissal.Unchanged(since.revision()));
    }

    private boolean touched(Case c) {
        Finding finding = c.entry.finding();
        return Stream.concat(Stream.of(finding.span()), finding.evidence().stream().map(Evidence::span))
                .anyMatch(span -> since.changes().touch(c.docket.directory(), span));
    }

    /** The changed lines that the verdict on the trait rests on. */
    private List<Evidence> causes(Case c) {
        return c.docket.of(c.entry.finding().trait()).stream()
                .flatMap(s -> s.because().stream())
                .filter(e -> since.changes().touch(c.docket.directory(), e.span()))
                .map(e -> new Evidence(e.span(), "changed since " + since.revision() + ": " + e.label()))
                .toList();
    }
}
