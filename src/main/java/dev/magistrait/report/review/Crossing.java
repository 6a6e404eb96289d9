package dev.magistrait.report.review;

/**
 * That code of a package has to do with a trait of the workspace.
 *
 * @param kind how
 * @param from the package that names the trait
 * @param to the package that the trait is written in
 * @param trait its path
 */
public record Crossing(Kind kind, String from, String to, String trait) implements Comparable<Crossing> {

    /** How it names it. */
    public enum Kind {
        /** As a trait object. */
        DYN,
        /** By an impl. */
        IMPL
    }

    @Override
    public int compareTo(Crossing other) {
        int byFrom = from.compareTo(other.from);
        int byTrait = byFrom != 0 ? byFrom : trait.compareTo(other.trait);
        int byTo = byTrait != 0 ? byTrait : to.compareTo(other.to);
        return byTo != 0 ? byTo : kind.compareTo(other.kind);
    }
}
