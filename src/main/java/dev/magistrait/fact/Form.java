package dev.magistrait.fact;

import java.util.Locale;

/** A form that a trait can be given. Unlike a {@link Mechanism}, it tells the macros apart that serve the {@code dyn} side. */
public enum Form {
    /** Plain {@code async fn}. */
    NATIVE,
    /** {@code fn -> impl Future + Send}. */
    NATIVE_SEND,
    /** {@code #[trait_variant::make(Name: Send)]}. */
    MAKE,
    /** {@code #[dynosaur]}. */
    DYNOSAUR,
    /** {@code #[async_trait]}. */
    ASYNC_TRAIT;

    /** Whether a mechanism asks for it. */
    public boolean of(Mechanism mechanism) {
        return switch (mechanism) {
            case NATIVE -> this == NATIVE;
            case NATIVE_SEND -> this == NATIVE_SEND;
            case TRAIT_VARIANT -> this == MAKE;
            case ASYNC_TRAIT -> this == ASYNC_TRAIT;
            case ASSOCIATED_TYPE, NONE -> false;
        };
    }

    /** The word for it, as code and policies write it. */
    public String word() {
        return this == MAKE
                ? "trait_variant::make"
                : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
