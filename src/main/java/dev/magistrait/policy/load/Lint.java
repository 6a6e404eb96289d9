package dev.magistrait.policy.load;

import dev.magistrait.policy.Mistake;
import java.util.Comparator;

/**
 * Something in a policy that does nothing, or not what it seems to.
 *
 * @param id what it is, such as {@code repeated-level}
 * @param said where, and what would be better
 */
public record Lint(String id, Mistake said) implements Comparable<Lint> {

    private static final Comparator<Lint> ORDER = Comparator.comparing(
                    (Lint l) -> l.said.span().file())
            .thenComparing(Lint::said)
            .thenComparing(Lint::id);

    @Override
    public int compareTo(Lint other) {
        return ORDER.compare(this, other);
    }
}
