package dev.magistrait.report;

import dev.magistrait.finding.Finding;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Refusal;
import dev.magistrait.fix.Safety;
import dev.magistrait.fix.Transaction;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be done about each finding of a workspace. */
public final class Remedies {

    private final List<Offer> offers;
    private final Map<Finding, Transaction> changes = new HashMap<>();
    private final Map<Finding, Refusal> refusals = new HashMap<>();

    public Remedies(WorkspaceReport workspace) {
        this.offers = workspace.offers();
        for (Offer offer : offers) {
            offer.transactions().forEach(t -> t.findings().forEach(f -> changes.putIfAbsent(f, t)));
            offer.refusals().forEach(r -> r.findings().forEach(f -> refusals.putIfAbsent(f, r)));
        }
    }

    /** Whether anybody asked. */
    public boolean asked() {
        return !offers.isEmpty();
    }

    /** All changes, each once. */
    public List<Transaction> transactions() {
        return offers.stream().flatMap(o -> o.transactions().stream()).toList();
    }

    /** The change after which a finding is gone. */
    public Optional<Transaction> change(Finding finding) {
        return Optional.ofNullable(changes.get(finding));
    }

    /** Why the change that there is a way to is not made. */
    public Optional<Refusal> refusal(Finding finding) {
        return changes.containsKey(finding) ? Optional.empty() : Optional.ofNullable(refusals.get(finding));
    }

    /** How many findings a change mends, by its safety; nothing where nobody asked. */
    Map<Safety, Integer> counts(List<Finding> findings) {
        Map<Safety, Integer> counts = new EnumMap<>(Safety.class);
        if (asked()) {
            List.of(Safety.values()).forEach(s -> counts.put(s, 0));
            findings.forEach(f -> change(f).ifPresent(t -> counts.merge(t.safety(), 1, Integer::sum)));
        }
        return counts;
    }

    /** What a change does, and whether somebody should look at it first. */
    public static String text(Transaction change) {
        return "`magistrait fix`: " + change.title() + (change.safety() == Safety.SAFE ? " (safe)" : " (to review)");
    }

    /** What is left to people, and why. */
    public static String text(Refusal refusal) {
        return "left to people: " + refusal.title() + ", but " + refusal.reason();
    }
}
