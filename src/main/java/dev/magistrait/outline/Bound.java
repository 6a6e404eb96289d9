package dev.magistrait.outline;

import dev.magistrait.source.Region;
import java.util.List;

/** One bound in {@code T: A + 'b}, {@code dyn A + B} or {@code impl A + use<'a>}. */
public sealed interface Bound {

    Region region();

    /**
     * A trait.
     *
     * @param relaxed {@code ?Trait}
     * @param region the path, without {@code for<…>} and {@code ?}
     */
    record Trait(TypePath path, boolean relaxed, Region region) implements Bound {}

    /** A lifetime with its tick. */
    record Lifetime(String name, Region region) implements Bound {}

    /** {@code use<'a, T>}: what is captured, in order. */
    record Use(List<String> captured, Region region) implements Bound {
        public Use {
            captured = List.copyOf(captured);
        }
    }

    /** Whether this is an unrelaxed trait bound whose last segment has that name. */
    default boolean names(String trait) {
        return this instanceof Trait t && !t.relaxed() && t.path().last().equals(trait);
    }
}
