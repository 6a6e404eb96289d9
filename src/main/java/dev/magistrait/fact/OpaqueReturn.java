package dev.magistrait.fact;

/**
 * A trait's method whose callers get a value, other than the future itself, of a type that each impl chooses.
 *
 * @param place the return type
 */
public record OpaqueReturn(TraitId trait, String method, Place place) implements OnCode {}
