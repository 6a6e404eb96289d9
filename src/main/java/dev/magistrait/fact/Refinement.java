package dev.magistrait.fact;

import dev.magistrait.source.Span;

/**
 * That a method of an impl promises more in its signature than the trait does: rustc's {@code refining_impl_trait}.
 *
 * @param method the method's name
 * @param selfType the type that the impl is for, as written
 * @param text how it differs, such as {@code adds `Send`}
 * @param otherCrate whether the trait is another crate's, so that code elsewhere can always reach it
 * @param privateType whether a type that the impl names is not public
 * @param reachableSilenced whether {@code refining_impl_trait_reachable} is allowed or expected there
 * @param internalSilenced whether {@code refining_impl_trait_internal} is
 * @param declared the method's return type in the trait, or its name
 * @param place the method's return type in the impl, or its name
 */
public record Refinement(
        TraitId trait,
        String method,
        String selfType,
        String text,
        boolean otherCrate,
        boolean privateType,
        boolean reachableSilenced,
        boolean internalSilenced,
        Span declared,
        Place place)
        implements OnCode {

    /** Whether the lint that rustc would report is neither allowed nor expected. */
    public boolean shown(boolean traitReachable) {
        boolean reachable = (otherCrate || traitReachable) && !privateType;
        return place.built() && !(reachable ? reachableSilenced : internalSilenced);
    }
}
