package dev.magistrait.fact;

/**
 * That a policy decides on the trait, so that no row of the decision table does. Derived by rules of policies.
 *
 * @param by the policy rule's id
 * @param because its reason
 */
public record Overruled(TraitId trait, Mechanism mechanism, String by, String because) implements Fact {}
