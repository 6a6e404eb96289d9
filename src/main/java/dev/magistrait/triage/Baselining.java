package dev.magistrait.triage;

import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Finding;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds findings against a baseline. Of a crate that was not checked, a baseline's lines are neither mended nor dropped. */
final class Baselining {

    private final Terms terms;
    private final Set<String> crates;
    private final List<Case> open;
    private final SortedMap<Identity, Integer> present = new TreeMap<>();
    private final Set<Identity> strangers = new HashSet<>();
    private int mended;

    Baselining(Terms terms, Set<String> crates, List<Case> cases) {
        this.terms = terms;
        this.crates = crates;
        this.open = cases.stream().filter(Case::open).toList();
        open.forEach(c -> present.merge(c.identity, 1, Integer::sum));
    }

    /** How many findings that the baseline knows are no more; known after {@link #apply}. */
    int mended() {
        return mended;
    }

    /** Dismisses what is known; the baseline as it now is. */
    Baseline apply() {
        if (terms.baseline().isEmpty() && !terms.writes()) {
            return Baseline.NONE;
        }
        SortedMap<Identity, Integer> allowed = allowed();
        Baseline now = terms.writes()
                ? Baseline.of(terms.newBaseline(), allowed)
                : terms.baseline().getFirst();
        Map<Identity, Integer> left = new HashMap<>(allowed);
        for (Case c : open) {
            if (left.merge(c.identity, -1, Integer::sum) >= 0) {
                c.dismiss(new Dismissal.Baselined(now.file(), now.line(c.identity)));
            }
        }
        mended = terms.baseline().stream()
                .mapToInt(b ->
                        b.known().keySet().stream().mapToInt(i -> gone(b, i)).sum())
                .sum();
        return now;
    }

    private SortedMap<Identity, Integer> allowed() {
        if (terms.baseline().isEmpty()) {
            return present;
        }
        SortedMap<Identity, Integer> allowed = new TreeMap<>();
        Baseline held = terms.baseline().getFirst();
        held.known().forEach((identity, known) -> {
            int now = present.getOrDefault(identity, 0);
            int count = checked(identity) ? Math.min(known.count(), now) : known.count();
            if (count > 0) {
                allowed.put(identity, count);
            }
        });
        return allowed;
    }

    private boolean checked(Identity identity) {
        return !identity.ofCrate() || crates.contains(identity.crate());
    }

    /** How many are mended; none of those that are still there with other facts. */
    private int gone(Baseline held, Identity identity) {
        int missing = missing(held, identity);
        return missing == 0 || changed(held, identity) ? 0 : missing;
    }

    private int missing(Baseline held, Identity identity) {
        return checked(identity) ? Math.max(0, held.count(identity) - present.getOrDefault(identity, 0)) : 0;
    }

    private boolean changed(Baseline held, Identity identity) {
        return strangers(held).contains(identity.withoutDigest());
    }

    /** What is there that the baseline does not know, whatever facts it rests on. */
    private Set<Identity> strangers(Baseline held) {
        if (strangers.isEmpty()) {
            present.keySet().stream()
                    .filter(p -> held.count(p) == 0)
                    .map(Identity::withoutDigest)
                    .forEach(strangers::add);
        }
        return strangers;
    }

    /** The findings on lines that the baseline does not need any more; none where it is written anew. */
    List<Finding> notices(Notices notices) {
        List<Finding> found = new ArrayList<>();
        if (terms.writes()) {
            return found;
        }
        for (Baseline held : terms.baseline()) {
            held.known().forEach((identity, known) -> {
                if (missing(held, identity) > 0) {
                    Span span = new Span(held.file(), new Region(known.line(), 1, known.line(), 1));
                    found.addAll(notices.of(
                            Notices.OBSOLETE_BASELINE,
                            span,
                            message(held, identity),
                            "`--baseline` and `--write-baseline` together take it out"));
                }
            });
        }
        return found;
    }

    /** How many findings are left of lines that the baseline does not need as they are, by line. */
    SortedMap<Integer, Integer> surplus() {
        SortedMap<Integer, Integer> left = new TreeMap<>();
        if (!terms.writes()) {
            terms.baseline()
                    .forEach(held -> held.known().forEach((identity, known) -> {
                        int missing = missing(held, identity);
                        if (missing > 0) {
                            left.put(known.line(), known.count() - missing);
                        }
                    }));
        }
        return left;
    }

    private String message(Baseline held, Identity identity) {
        int missing = missing(held, identity);
        int count = held.count(identity);
        String of = identity.item().equals("-") ? "" : " on `" + identity.item() + "`";
        String what = "`%s`%s in `%s`".formatted(identity.rule(), of, identity.crate());
        if (changed(held, identity)) {
            return what + " rests on other facts than the baseline knows";
        }
        return count == 1 ? what + " is fixed" : "%d of %d %s are fixed".formatted(missing, count, what);
    }
}
