package dev.magistrait.fact;

import java.util.List;

/**
 * A place where a trait is named as a trait object.
 *
 * @param trait the trait item that is named (a generated variant stands for the written trait)
 * @param named the path that is named
 * @param form {@code dyn}, {@code bare} (editions before 2021), {@code macro} (written by a macro; the place is its call) or
 *     {@code attribute} (written by the attribute macro on the trait; the place is the attribute)
 * @param alias the path of the type alias in whose definition it stands; else empty
 * @param position what it stands in: one of {@link #POSITIONS}; empty where no code does
 * @param container the type right around it, as {@code Box}, {@code &} or {@code &mut}; empty without
 * @param place the word {@code dyn}, or the bare name
 */
public record DynUse(
        TraitId trait, String named, String form, String alias, String position, String container, Place place)
        implements AsDyn, OnCode {

    /** What types stand in. A bound is what stands behind a type parameter or in a where clause; a body, what a function does. */
    public static final List<String> POSITIONS =
            List.of("field", "parameter", "return", "alias", "constant", "associated-type", "bound", "impl", "body");

    /** One that stands in no type. */
    public DynUse(TraitId trait, String named, String form, String alias, Place place) {
        this(trait, named, form, alias, "", "", place);
    }

    /** The last segment of the path that is named. */
    public String name() {
        return named.substring(named.lastIndexOf(':') + 1);
    }
}
