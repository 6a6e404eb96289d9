package dev.magistrait.fact;

/**
 * That a policy decides on the trait, so that no row of the decision table does. Derived by rules of policies.
 *
 * @param companion what the dyn side needs besides {@code trait_variant}; else empty
 * @param by the policy rule's id
 * @param order the place of the rule among those of all policies; of several the last decides
 * @param because its reason
 */
@Derived
public record Overruled(TraitId trait, Mechanism mechanism, String companion, String by, int order, String because)
        implements Fact {}
