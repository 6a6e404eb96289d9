package dev.magistrait.fact;

/**
 * That subtraits of a trait are used through generics. One fact a trait.
 *
 * @param via the bound that makes the trait a supertrait of one that is named so, or has such a subtrait itself
 * @param first the first of those uses, by place
 */
@Derived
public record StaticBelow(TraitId trait, SupertraitOf via, StaticUse first) implements Fact {}
