package dev.magistrait.fact;

/** How a trait is used. Derived. */
@Derived
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

        /** The words that people read: that syntax shows no use is no proof that there is none. */
        public String seen() {
            return this == UNUSED ? "no use seen" : word();
        }

        /** Whether it is used as a trait object, among others or only. */
        public boolean usesDyn() {
            return this == DYN || this == BOTH;
        }
    }

    public boolean usesDyn() {
        return kind.usesDyn();
    }
}
