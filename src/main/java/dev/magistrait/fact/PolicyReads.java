package dev.magistrait.fact;

/**
 * That a rule of a policy reads facts of that kind, so that they are gathered for it. Stated by whoever applies the policy.
 *
 * @param kind the kind's name in policies, such as {@code trait}
 */
@Derived
public record PolicyReads(String kind) implements Fact {}
