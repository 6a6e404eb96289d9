package dev.magistrait.fact;

/**
 * Code that syntax cannot judge.
 *
 * @param kind {@code macro}, {@code attribute-macro}, {@code generated}, {@code unresolved} or {@code syntax}
 * @param subject the path of the trait whose verdict it could change; empty when that is not known
 * @param text what is not seen
 */
public record BlindSpot(String kind, String subject, String text, Place place) implements OnCode {

    /** Whether it is known which trait it is about. */
    public boolean named() {
        return !subject.isEmpty();
    }

    /** Whether it could change what is said of the trait: code that is not there can use any trait of its package. */
    public boolean concerns(TraitDecl trait) {
        return named()
                ? subject.equals(trait.id().path())
                : kind.equals("generated") && place.crate().equals(trait.place().crate());
    }
}
