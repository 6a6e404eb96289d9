package dev.magistrait.fact;

import java.util.List;

/**
 * That a trait which is named as a trait object has a supertrait with methods that trait objects cannot have.
 *
 * @param offender the supertrait; of very many, the nearest
 * @param via the bounds that lead from the trait up to it, of a long way the first of them
 */
@Derived
public record OffenderAbove(TraitId trait, TraitId offender, List<Step> via) implements Fact {
    public OffenderAbove {
        via = List.copyOf(via);
    }
}
