package dev.magistrait.analysis;

import dev.magistrait.fix.Material;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Refusal;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.Wish;
import dev.magistrait.fix.plan.Fixes;
import dev.magistrait.fix.write.Composition;
import dev.magistrait.fix.write.FileChange;
import dev.magistrait.fix.write.Freshness;
import dev.magistrait.fix.write.Standing;
import dev.magistrait.fix.write.Standing.Fate;
import dev.magistrait.fix.write.Tidy;
import dev.magistrait.report.WorkspaceReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What can be done about the findings of a workspace.
 *
 * @param report on it
 * @param standings what becomes of each transaction, in their order
 * @param changes the files that differ, by name
 * @param fresh tells files that were changed since they were read
 * @param tidy puts changed files in form
 */
public record Mended(
        Material material,
        WorkspaceReport report,
        List<Standing> standings,
        List<Refusal> refusals,
        List<FileChange> changes,
        Freshness fresh,
        Tidy tidy) {

    public Mended {
        standings = List.copyOf(standings);
        refusals = List.copyOf(refusals);
        changes = List.copyOf(changes);
    }

    /**
     * Makes what is offered in memory.
     *
     * @param wanted which transactions are made
     */
    static Mended of(
            Material material,
            WorkspaceReport report,
            Wish wish,
            Predicate<Transaction> wanted,
            Freshness fresh,
            Tidy tidy) {
        return of(material, report, Fixes.of(material, wish), wanted, fresh, tidy);
    }

    /** Makes an offer in memory. */
    static Mended of(
            Material material,
            WorkspaceReport report,
            Offer offer,
            Predicate<Transaction> wanted,
            Freshness fresh,
            Tidy tidy) {
        List<Standing> standings = new ArrayList<>();
        for (Transaction transaction : offer.transactions()) {
            standings.add(new Standing(transaction, wanted.test(transaction) ? Fate.OFFERED : Fate.REVIEW, ""));
        }
        return new Mended(material, report, standings, offer.refusals(), List.of(), fresh, tidy).made();
    }

    /** The same where some transactions have had another end. */
    public Mended with(List<Standing> others) {
        return new Mended(material, report, others, refusals, List.of(), fresh, tidy).made();
    }

    /** The same where all that is offered has been written. */
    public Mended applied() {
        List<Standing> written = standings.stream()
                .map(s -> s.made() ? s.as(Fate.APPLIED, s.why()) : s)
                .toList();
        return new Mended(material, report, written, refusals, changes, fresh, tidy);
    }

    private Mended made() {
        List<Transaction> chosen = standings.stream()
                .filter(Standing::made)
                .map(Standing::transaction)
                .toList();
        Composition first = Composition.of(material.workspace(), fresh, chosen);
        Composition whole = tidied(first);
        Map<String, Standing> known = new LinkedHashMap<>();
        whole.standings().forEach(s -> known.put(s.transaction().id(), s));
        first.standings().forEach(s -> known.putIfAbsent(s.transaction().id(), s));
        List<Standing> settled = standings.stream()
                .map(s -> settled(s, known.getOrDefault(s.transaction().id(), s)))
                .toList();
        List<FileChange> different = whole.changes().stream()
                .parallel()
                .map(tidy::tidied)
                .filter(FileChange::changes)
                .toList();
        return new Mended(material, report, settled, refusals, different, fresh, tidy);
    }

    /** What was said of one that is made stays said; it keeps its own edits, whatever else was tidied up with it. */
    private static Standing settled(Standing asked, Standing now) {
        return asked.made() ? asked.as(now.fate(), now.why().isEmpty() ? asked.why() : now.why()) : asked;
    }

    /** With what becomes idle only when all are made, unless that is in the way of one of them. */
    private Composition tidied(Composition first) {
        List<Transaction> together = first.made().isEmpty() ? List.of() : Fixes.together(material, first.made());
        Composition whole = Composition.of(material.workspace(), fresh, together);
        return whole.made().size() == first.made().size() ? whole : first;
    }
}
