package dev.magistrait.triage;

import static java.util.stream.Collectors.groupingBy;

import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Leaves the findings that changed lines have to do with: on them, resting on them, or brought about by them elsewhere. */
final class Narrowing {

    private final Since since;
    private final List<Case> cases;
    private final Set<String> traits;
    /** For each identity how many there were that no finding of now has been taken for. */
    private final SortedMap<Identity, Integer> left;
    /** Those on traits that are no more, in order, by what stays of them where a trait moves. */
    private final Map<Identity, List<Identity>> gone;

    Narrowing(Since since, List<Case> cases) {
        this.since = since;
        this.cases = cases.stream().filter(Case::open).toList();
        this.traits = Since.traits(cases.stream().map(c -> c.docket).distinct());
        this.left = new TreeMap<>(since.before());
        this.gone = left.keySet().stream()
                .filter(was -> !traits.contains(was.item()))
                .collect(groupingBy(Identity::withoutModule));
    }

    void apply() {
        // What is on changed lines counts anyway, so that the others are the first to be taken for what was there.
        List<Case> unknown = new ArrayList<>();
        for (Case c : cases) {
            if (!touched(c) && !take(c, c.identity)) {
                unknown.add(c);
            }
        }
        for (Case c : unknown) {
            if (!former(c.identity).map(was -> take(c, was)).orElse(false)) {
                c.show(causes(c));
            }
        }
    }

    private boolean take(Case c, Identity was) {
        if (left.getOrDefault(was, 0) == 0) {
            return false;
        }
        left.merge(was, -1, Integer::sum);
        c.dismiss(new Dismissal.Unchanged(since.revision(), since.commit()));
        return true;
    }

    /** What a finding was before its trait was moved: one on a trait of that name which is no more, while this one is new. */
    private Optional<Identity> former(Identity now) {
        if (since.traits().contains(now.item())) {
            return Optional.empty();
        }
        return gone.getOrDefault(now.withoutModule(), List.of()).stream()
                .filter(was -> left.getOrDefault(was, 0) > 0)
                .findFirst();
    }

    private boolean touched(Case c) {
        Finding finding = c.entry.finding();
        return Stream.concat(
                        Stream.of(finding.span()), finding.evidence().stream().map(Evidence::span))
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
