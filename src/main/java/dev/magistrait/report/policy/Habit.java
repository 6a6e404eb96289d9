package dev.magistrait.report.policy;

import dev.magistrait.report.facts.Listing;
import java.util.List;

/**
 * What nearly all traits of a group are.
 *
 * @param group whose
 * @param property what
 * @param kept how many are so
 * @param others those that are not, by workspace and place
 */
public record Habit(Group group, Property property, int kept, List<Listing.Row> others) {

    public Habit {
        others = List.copyOf(others);
    }

    /** How many traits the group has. */
    public int of() {
        return kept + others.size();
    }

    /**
     * Traits that something tells apart.
     *
     * @param constraint as a condition of a policy has it; empty for all
     * @param words as {@code traits of crates `*-domain`}
     * @param word for an id, as {@code domain}
     */
    public record Group(String constraint, String words, String word) {

        /** All async traits. */
        static final Group ALL = new Group("", "async traits", "async-traits");
    }

    /**
     * Something that a trait is, or is not.
     *
     * @param broken what a condition of a policy asks of those that are not so
     * @param does as {@code have `Send` above them}
     * @param lacks as {@code has no `Send` above it}
     * @param word for an id, as {@code send}
     * @param sound how a trait is written that is so; {@code NAME} stands for its name
     * @param faulty how one is written that is not
     */
    public record Property(String broken, String does, String lacks, String word, String sound, String faulty) {}
}
