package dev.magistrait.fact;

/**
 * A future of a trait's method, called on a generic receiver, that the future of an impl's method holds, of which that impl's trait promises
 * that it is {@code Send}.
 *
 * @param trait the trait item whose future it is
 * @param method its method
 * @param holder the trait that promises
 * @param stated whether something where it is called says that it is {@code Send}, which the trait need not
 * @param by the impl's method, such as {@code Job::run}
 * @param place the name of the impl's method
 */
public record HeldFuture(TraitId trait, String method, TraitId holder, boolean stated, String by, Place place)
        implements OnCode {}
