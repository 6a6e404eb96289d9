package dev.magistrait.fact;

/**
 * That subtraits of a trait are used as trait objects. One fact a trait for uses in tests, and one for all others.
 *
 * @param via the bound that makes the trait a supertrait of one that is named so, or has such a subtrait itself
 * @param first the first of those uses, by place
 */
@Derived
public record DynBelow(TraitId trait, SupertraitOf via, DynUse first) implements AsDyn {

    @Override
    public Place place() {
        return first.place();
    }
}
