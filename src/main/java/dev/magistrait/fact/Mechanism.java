package dev.magistrait.fact;

/** The ways to write an async trait that a verdict can name. */
public enum Mechanism {
    NATIVE,
    NATIVE_SEND,
    ASYNC_TRAIT,
    TRAIT_VARIANT,
    ASSOCIATED_TYPE,
    NONE;

    /** The word that policies and JSON use. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
