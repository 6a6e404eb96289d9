package dev.magistrait.fact;

/** That a trait is used as a trait object: by its own name, or by that of a subtrait. */
public sealed interface AsDyn extends Fact permits DynUse, DynBelow {

    TraitId trait();

    /** The first place, where there are several. */
    Place place();
}
