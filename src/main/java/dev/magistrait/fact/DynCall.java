package dev.magistrait.fact;

import dev.magistrait.source.Span;

/**
 * A call of a method that {@code async_trait} rewrites, on a receiver that lacks what the call needs: the auto traits that the macro asks of
 * {@code Self} in default bodies, {@code Sync} for {@code &self} and {@code Send} for {@code &mut self}; or a size, for {@code self}.
 *
 * @param receiver the receiver's type as messages name it, such as {@code dyn Step} or {@code T}
 * @param lacks what is lacking: {@code Send}, {@code Sync}, {@code Send + Sync}, or {@code Sized}
 * @param call the call
 * @param place the word {@code dyn} of the receiver's type; of a generic one, the call
 */
public record DynCall(TraitId trait, String method, String receiver, String lacks, Span call, Place place)
        implements OnCode {

    /** That a trait object has no size (E0161), and not an auto trait (E0277). */
    public boolean ofSize() {
        return lacks.equals("Sized");
    }
}
