package dev.magistrait.report.review;

import dev.magistrait.finding.Finding;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Refusal;
import dev.magistrait.fix.Transaction;
import dev.magistrait.report.Remedies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What {@code magistrait fix} can do about the findings on a trait, and what it leaves to people.
 *
 * @param asked whether anybody asked it
 */
public record Help(boolean asked, List<Transaction> changes, List<Refusal> refusals) {

    private static final Help SILENT = new Help(false, List.of(), List.of());
    private static final Help NONE = new Help(true, List.of(), List.of());

    public Help {
        changes = List.copyOf(changes);
        refusals = List.copyOf(refusals);
    }

    /** That for each trait that an offer speaks of, by its path. */
    static Map<String, Help> byTrait(List<Offer> offers) {
        Map<String, Help> found = new HashMap<>();
        for (Offer offer : offers) {
            offer.transactions()
                    .forEach(t -> traits(t.findings())
                            .forEach(trait -> found.merge(trait, new Help(true, List.of(t), List.of()), Help::and)));
            offer.refusals()
                    .forEach(r -> traits(r.findings())
                            .forEach(trait -> found.merge(trait, new Help(true, List.of(), List.of(r)), Help::and)));
        }
        return found;
    }

    /** That for a trait of which nothing is said. */
    static Help otherwise(List<Offer> offers) {
        return offers.isEmpty() ? SILENT : NONE;
    }

    private static List<String> traits(List<Finding> findings) {
        return findings.stream()
                .map(Finding::trait)
                .filter(t -> !t.isEmpty())
                .distinct()
                .toList();
    }

    private Help and(Help other) {
        return new Help(
                true,
                Stream.concat(changes.stream(), other.changes.stream()).toList(),
                Stream.concat(refusals.stream(), other.refusals.stream()).toList());
    }

    /** A sentence for each change and each that is not made; none where nobody asked. */
    public List<String> texts() {
        if (asked && changes.isEmpty() && refusals.isEmpty()) {
            return List.of("left to people: none of its findings has a change of its own");
        }
        return Stream.concat(
                        changes.stream().map(Remedies::text), refusals.stream().map(Remedies::text))
                .toList();
    }
}
