package dev.magistrait.fact;

/**
 * A place where the way of a future of a trait's method, called on a generic receiver, is not understood: it may be asked there to be
 * {@code Send}, or not.
 *
 * @param trait the trait item whose future it is
 * @param why where the future goes, in words that follow <i>the future of {@code T::m}</i>, such as {@code is kept in a value}
 * @param place where it goes there
 */
public record OpenSite(TraitId trait, String method, String why, Place place) implements OnCode {}
