package dev.magistrait.fix.plan;

import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.fix.Edit;
import dev.magistrait.fix.Material;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Refusal;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.Wish;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be done about the findings of a workspace. */
public final class Fixes {

    /** Of two that cannot both be made, what is refused by the compiler goes before what it takes. */
    private static final Comparator<Transaction> FIRST = Comparator.comparing(Fixes::level)
            .reversed()
            .thenComparing(t -> t.findings().getFirst());

    private Fixes() {}

    /**
     * All that can be done of what is wished for, and what stands against the rest. Each transaction takes out the imports and dependencies that
     * become idle by it alone.
     */
    public static Offer of(Material material, Wish wish) {
        Workbench bench = new Workbench(material);
        Leftovers leftovers = new Leftovers(bench);
        List<Transaction> transactions = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Draft draft : new Drafts(bench, wish).all()) {
            if (draft.refused() || draft.isEmpty()) {
                refusals.add(draft.refusal());
            } else {
                leftovers.after(draft.edits()).forEach(draft::add);
                transactions.add(draft.transaction());
            }
        }
        transactions.addAll(new Comments(material, wish).transactions());
        transactions.sort(FIRST);
        return new Offer(transactions, refusals);
    }

    /** The same transactions, with what becomes idle only when all of them are made. */
    public static List<Transaction> together(Material material, List<Transaction> chosen) {
        Set<Edit> all = new HashSet<>();
        chosen.forEach(t -> all.addAll(t.edits()));
        List<Edit> more = new Leftovers(new Workbench(material)).after(all);
        List<Transaction> together = new ArrayList<>(chosen);
        for (Edit edit : more) {
            int last = lastNear(together, edit);
            together.set(last, with(together.get(last), edit));
        }
        return together;
    }

    private static Level level(Transaction transaction) {
        return transaction.findings().stream()
                .map(Finding::level)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The last that changes the file, or else the last of all. */
    private static int lastNear(List<Transaction> transactions, Edit edit) {
        for (int i = transactions.size() - 1; i >= 0; i--) {
            if (transactions.get(i).edits().stream()
                    .anyMatch(e -> e.span().file().equals(edit.span().file()))) {
                return i;
            }
        }
        return transactions.size() - 1;
    }

    private static Transaction with(Transaction transaction, Edit more) {
        List<Edit> edits = new ArrayList<>(transaction.edits());
        edits.add(more);
        return new Transaction(
                transaction.id(),
                transaction.title(),
                transaction.safety(),
                transaction.reasons(),
                transaction.findings(),
                edits);
    }

    /** Of a finding by which others are told apart. */
    static String name(Finding finding) {
        return finding.rule() + " " + finding.span();
    }
}
