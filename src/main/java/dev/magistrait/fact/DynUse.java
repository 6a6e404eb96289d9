package dev.magistrait.fact;

/**
 * A place where a trait is named as a trait object.
 *
 * @param trait the trait item that is named (a generated variant stands for the written trait)
 * @param named the path that is named
 * @param form {@code dyn}, {@code bare} (editions before 2021), {@code macro} (written by a macro; the place is its call) or
 *     {@code attribute} (written by the attribute macro on the trait; the place is the attribute)
 * @param alias the path of the type alias in whose definition it stands; else empty
 * @param place the word {@code dyn}, or the bare name
 */
public record DynUse(TraitId trait, String named, String form, String alias, Place place) implements AsDyn, OnCode {

    /** The last segment of the path that is named. */
    public String name() {
        return named.substring(named.lastIndexOf(':') + 1);
    }
}
