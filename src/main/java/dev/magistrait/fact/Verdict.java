package dev.magistrait.fact;

/**
 * The mechanism a trait should use. Derived; every async trait gets exactly one.
 *
 * @param companion what the dyn side needs besides {@code trait_variant}: {@code async-trait}, {@code dynosaur} or {@code bridge}; else empty
 */
@Derived
public record Verdict(TraitId trait, Mechanism mechanism, String companion) implements Fact {

    /** Plain or with {@code + Send}: no macro that boxes. */
    public boolean nativeForm() {
        return mechanism == Mechanism.NATIVE || mechanism == Mechanism.NATIVE_SEND;
    }
}
