package dev.magistrait.analysis;

import dev.magistrait.policy.Origin;
import java.util.Comparator;

/** Something to say of a place in a policy. */
public record Remark(Origin at, String text) implements Comparable<Remark> {

    private static final Comparator<Remark> ORDER =
            Comparator.comparing(Remark::at).thenComparing(Remark::text);

    @Override
    public int compareTo(Remark other) {
        return ORDER.compare(this, other);
    }
}
