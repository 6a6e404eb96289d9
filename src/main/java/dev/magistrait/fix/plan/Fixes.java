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
        List<Draft> drafts = new Drafts(bench, wish).all();
        leftovers.keepWanted(drafts);
        for (Draft draft : drafts) {
            if (draft.refused() || draft.isEmpty()) {
                refusals.add(draft.refusal());
            } else {
                leftovers.after(draft.edits()).forEach(draft::add);
                transactions.add(draft.transaction());
            }
        }
        if (wish.to().isEmpty()) {
            transactions.addAll(new Comments(material, wish).transactions());
            transactions.sort(FIRST);
        }
        return new Offer(transactions, refusals);
    }

    /**
     * The same transactions where all of them are made: with what becomes idle only then, and without taking out what one of them uses again.
     */
    public static List<Transaction> together(Material material, List<Transaction> chosen) {
        // One alone has all that becomes idle by it.
        if (chosen.size() < 2) {
            return chosen;
        }
        Leftovers leftovers = new Leftovers(new Workbench(material));
        Set<Edit> all = new HashSet<>();
        chosen.forEach(t -> all.addAll(t.edits()));
        Set<Edit> kept = new HashSet<>(all);
        kept.removeAll(leftovers.possible(all));
        for (Transaction transaction : chosen) {
            if (transaction.edits().stream().noneMatch(kept::contains)) {
                kept.addAll(transaction.edits());
            }
        }
        List<Edit> more = new ArrayList<>(leftovers.after(kept));
        kept.addAll(more);
        List<Transaction> together = new ArrayList<>();
        for (Transaction transaction : chosen) {
            together.add(with(
                    transaction,
                    transaction.edits().stream().filter(kept::contains).toList()));
        }
        more.removeAll(all);
        for (Edit edit : more) {
            int last = lastNear(together, edit);
            List<Edit> edits = new ArrayList<>(together.get(last).edits());
            edits.add(edit);
            together.set(last, with(together.get(last), edits));
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

    private static Transaction with(Transaction transaction, List<Edit> edits) {
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
