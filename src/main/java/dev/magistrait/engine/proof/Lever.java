package dev.magistrait.engine.proof;

import dev.magistrait.fact.Fact;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One thing in sources or policy that could be otherwise.
 *
 * @param text what it is, such as {@code `dyn Store`}; of what becomes otherwise, how it would be
 * @param at where it is written; empty or one
 * @param out the stated facts that would go
 * @param in the facts that would be stated in their place
 */
public record Lever(Kind kind, String text, List<Span> at, List<Fact> out, List<Fact> in) implements Comparable<Lever> {

    private static final Comparator<Lever> ORDER = Comparator.comparing(Lever::kind)
            .thenComparing(l -> l.at.isEmpty() ? "" : l.at.getFirst().file())
            .thenComparing(l -> l.at.isEmpty() ? Region.START : l.at.getFirst().region())
            .thenComparing(Lever::text);

    /** What happens to it. */
    public enum Kind {
        /** It is there no more. */
        GOES,
        /** It is otherwise. */
        CHANGES,
        /** It is there, and was not. */
        COMES;

        /** The word that JSON uses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Lever {
        at = List.copyOf(at);
        out = List.copyOf(out);
        in = List.copyOf(in);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lever lever && compareTo(lever) == 0;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public int compareTo(Lever other) {
        return ORDER.compare(this, other);
    }
}
