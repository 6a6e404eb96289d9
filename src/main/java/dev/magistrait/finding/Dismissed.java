package dev.magistrait.finding;

/** A finding that does not count. */
public record Dismissed(Finding finding, Dismissal why) implements Comparable<Dismissed> {

    @Override
    public int compareTo(Dismissed other) {
        return finding.compareTo(other.finding);
    }
}
