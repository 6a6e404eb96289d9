package dev.magistrait.fact;

/** The mechanism a trait uses now. Derived. */
@Derived
public record Current(TraitId trait, Kind kind) implements Fact {

    /** The ways seen in code. */
    public enum Kind {
        NATIVE,
        NATIVE_SEND,
        ASYNC_TRAIT,
        ASYNC_TRAIT_LOCAL,
        TRAIT_VARIANT,
        DYNOSAUR,
        BOXED_BY_HAND,
        BRIDGE,
        MIXED,
        NONE;

        /** The word that policies and JSON use. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** Whether code elsewhere can make trait objects of a trait in this form. */
        public boolean allowsDyn() {
            return switch (this) {
                case ASYNC_TRAIT, ASYNC_TRAIT_LOCAL, DYNOSAUR, BOXED_BY_HAND, MIXED -> true;
                case NATIVE, NATIVE_SEND, TRAIT_VARIANT, BRIDGE, NONE -> false;
            };
        }
    }

    /** What serves trait objects now, or would without anything new but {@code async_trait}. */
    public String companion() {
        return switch (kind) {
            case DYNOSAUR -> "dynosaur";
            case BRIDGE -> "bridge";
            case NATIVE, NATIVE_SEND, ASYNC_TRAIT, ASYNC_TRAIT_LOCAL, TRAIT_VARIANT, BOXED_BY_HAND, MIXED, NONE ->
                "async-trait";
        };
    }
}
