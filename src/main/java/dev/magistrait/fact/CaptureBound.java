package dev.magistrait.fact;

/**
 * A bound on the opaque type of a trait's or impl's method that says what holds without it.
 *
 * @param method the method's name
 * @param text the bound as written
 * @param form how it speaks of captures
 * @param place the bound
 */
public record CaptureBound(TraitId trait, String method, String text, Form form, Place place) implements OnCode {

    /** The ways to write it. */
    public enum Form {
        /** {@code + '_}, {@code + 'a}. */
        OUTLIVES,
        /** {@code use<..>} with everything in scope. */
        USE,
        /** {@code Captures<'a>}. */
        TRICK
    }

    /** Why it says nothing new. */
    public String reason() {
        return switch (form) {
            case OUTLIVES -> "all that is in scope lives as long";
            case USE -> "it names all that is in scope, which a trait's method captures without it";
            case TRICK -> "a trait's method captures every lifetime in scope without it";
        };
    }
}
