package dev.magistrait.fact;

import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Span;

/**
 * A type with an impl of a trait and one of the variant that {@code make} generates beside it.
 *
 * @param trait the written trait
 * @param type the type's name
 * @param when the builds that have both
 * @param local the word {@code impl} of the written trait's
 * @param variant the word {@code impl} of the variant's
 */
public record DoubleImpl(TraitId trait, String type, Cfg when, Span local, Span variant) implements Fact {

    /** Whether some build has both. */
    public boolean built() {
        return when.satisfiable();
    }
}
