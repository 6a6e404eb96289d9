package dev.magistrait.fact;

/**
 * A place where a trait is used through generics.
 *
 * @param trait the trait item that is named (a generated variant stands for the written trait)
 * @param named the path that is named
 * @param form {@code bound}, {@code impl-trait} or {@code associated-type}
 * @param place the bound
 */
public record StaticUse(TraitId trait, String named, String form, Place place) implements OnCode {}
