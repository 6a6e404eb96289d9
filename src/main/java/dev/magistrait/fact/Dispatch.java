package dev.magistrait.fact;

/** How a trait is used. Derived. */
public record Dispatch(TraitId trait, Kind kind) implements Fact {

    /** The answers. */
    public enum Kind {
        STATIC,
        DYN,
        BOTH,
        UNUSED;

        /** The word that policies and JSON use. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean usesDyn() {
        return kind == Kind.DYN || kind == Kind.BOTH;
    }
}
