package dev.magistrait.fact;

import dev.magistrait.source.Span;

/**
 * That the future of an impl captures what may not live as long as the trait asks (E0477, E0310, E0311).
 *
 * @param method the method's name
 * @param selfType the type that the impl is for, as written
 * @param bound the trait's bound, such as {@code '_}
 * @param captured what the future holds and may not live so long, in words
 * @param asked the bound in the trait
 * @param place the method's name in the impl
 */
public record CaptureConflict(
        TraitId trait, String method, String selfType, String bound, String captured, Span asked, Place place)
        implements OnCode {}
