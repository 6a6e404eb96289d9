package dev.magistrait.report.policy;

import dev.magistrait.fact.TraitId;
import dev.magistrait.report.facts.Listing.Row;
import java.util.List;

/**
 * The shape of {@code magistrait.suggestions/1}: what traits have in common, the widest first.
 */
public record HabitsDocument(String schema, List<Entry> habits) {

    /**
     * A habit.
     *
     * @param group whose, in words
     * @param habit what, in words
     * @param kept how many traits are so
     * @param of how many there are
     */
    public record Entry(String group, String habit, int kept, int of, List<Other> others) {}

    /**
     * A trait that is otherwise.
     *
     * @param file relative to its workspace
     */
    public record Other(String workspace, String trait, String file, int line) {}

    public static HabitsDocument of(List<Habit> habits) {
        return new HabitsDocument(
                "magistrait.suggestions/1",
                habits.stream()
                        .map(h -> new Entry(
                                h.group().words(),
                                h.property().does(),
                                h.kept(),
                                h.of(),
                                h.others().stream().map(HabitsDocument::other).toList()))
                        .toList());
    }

    private static Other other(Row row) {
        return new Other(
                row.workspace().root(),
                row.kind().trait(row.fact()).map(TraitId::path).orElse(""),
                row.place().file(),
                row.place().region().line());
    }
}
