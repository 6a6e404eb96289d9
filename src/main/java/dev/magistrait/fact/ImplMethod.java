package dev.magistrait.fact;

import dev.magistrait.source.Span;

/**
 * A method in an impl of a trait.
 *
 * @param impl the word {@code impl} of its block
 * @param place the method's name
 */
public record ImplMethod(TraitId trait, String name, TraitMethod.Shape shape, Span impl, Place place)
        implements OnCode {

    public boolean asyncFn() {
        return shape == TraitMethod.Shape.ASYNC_FN;
    }

    /** Whether it returns a future that is boxed by hand. */
    public boolean boxedByHand() {
        return shape == TraitMethod.Shape.BOXED_FUTURE;
    }
}
