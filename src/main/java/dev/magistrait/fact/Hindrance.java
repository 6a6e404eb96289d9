package dev.magistrait.fact;

/**
 * An obstacle that one item or body tells by itself.
 *
 * @param subject the method, item or type that it is about
 * @param place where it is written
 */
public record Hindrance(TraitId trait, Obstacle.Kind kind, String subject, Place place) implements OnCode {

    /** It as an obstacle. */
    public Obstacle obstacle() {
        return new Obstacle(trait, kind, subject, place);
    }
}
