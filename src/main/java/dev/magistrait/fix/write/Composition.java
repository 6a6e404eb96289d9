package dev.magistrait.fix.write;

import dev.magistrait.fix.Edit;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.write.Standing.Fate;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.file.CheckedTree;
import dev.magistrait.workspace.file.FileText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of a workspace with transactions made in memory, each as a whole or not at all.
 *
 * @param standings what became of each transaction, in their order
 * @param changes the files that differ, by name
 */
public record Composition(List<Standing> standings, List<FileChange> changes) {

    public Composition {
        standings = List.copyOf(standings);
        changes = List.copyOf(changes);
    }

    /**
     * Makes them one after the other. One that claims what another has changed waits for the next run; equal edits are one.
     *
     * @param fresh tells files that are as they were when the edits were made from those that are not
     */
    public static Composition of(CargoWorkspace workspace, Freshness fresh, List<Transaction> transactions) {
        var composer = new Composer(workspace, fresh);
        List<Standing> standings = transactions.stream().map(composer::made).toList();
        List<FileChange> changes = composer.pages.values().stream()
                .flatMap(Optional::stream)
                .map(Page::change)
                .filter(FileChange::changes)
                .toList();
        return new Composition(standings, changes);
    }

    /** The transactions whose edits are made. */
    public List<Transaction> made() {
        return standings.stream()
                .filter(Standing::made)
                .map(Standing::transaction)
                .toList();
    }

    private static final class Composer {

        private final CargoWorkspace workspace;
        private final Freshness fresh;
        private final SortedMap<String, Optional<Page>> pages = new TreeMap<>();
        private final Map<String, String> refusals = new HashMap<>();

        Composer(CargoWorkspace workspace, Freshness fresh) {
            this.workspace = workspace;
            this.fresh = fresh;
        }

        Standing made(Transaction transaction) {
            Map<String, NavigableSet<Placed>> edits = new TreeMap<>();
            for (Edit edit : transaction.edits()) {
                String file = edit.span().file();
                Optional<Page> page = page(file);
                if (page.isEmpty()) {
                    return new Standing(transaction, Fate.REFUSED, refusals.getOrDefault(file, ""));
                }
                Optional<Placed> placed = page.get().placed(edit.span().region(), edit.text());
                if (placed.isEmpty()) {
                    return new Standing(transaction, Fate.REFUSED, "`" + edit.span() + "` is no place of that file");
                }
                edits.computeIfAbsent(file, _ -> new TreeSet<>()).add(placed.get());
            }
            return made(transaction, edits);
        }

        private Standing made(Transaction transaction, Map<String, NavigableSet<Placed>> edits) {
            if (!edits.values().stream().allMatch(Page::agree)) {
                return new Standing(transaction, Fate.REFUSED, "its edits overlap, which is a bug");
            }
            List<String> claimed = new ArrayList<>();
            edits.forEach((file, own) ->
                    page(file).filter(p -> !own.stream().allMatch(p::admits)).ifPresent(_ -> claimed.add(file)));
            if (!claimed.isEmpty()) {
                return new Standing(
                        transaction,
                        Fate.WAITS,
                        "it changes what another changes in `" + claimed.getFirst() + "`; run again when that is made");
            }
            edits.forEach((file, own) -> page(file).ifPresent(p -> p.take(own)));
            return new Standing(transaction, Fate.OFFERED, "");
        }

        private Optional<Page> page(String file) {
            return pages.computeIfAbsent(file, this::read);
        }

        private Optional<Page> read(String file) {
            Path path = workspace.file(file);
            CheckedTree tree = workspace.portion().tree();
            if (!tree.shows(path)) {
                return refused(file, "`" + file + "` lies outside of the checked tree");
            }
            if (!fresh.holds(path)) {
                return refused(file, "`" + file + "` was changed while it was checked; run again");
            }
            return switch (tree.text(path, file)) {
                case FileText.Unread unread -> refused(file, unread.problem().message());
                case FileText.Text text -> Optional.of(new Page(file, text.bytes()));
            };
        }

        private Optional<Page> refused(String file, String why) {
            refusals.put(file, why);
            return Optional.empty();
        }
    }
}
